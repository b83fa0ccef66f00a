package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.list.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param filter what the list was filtered by, as it was typed
 * @param older where the next page is, or null if this is the last
 * @param newest where the first page is, or null if this is it
 * @param <R> the rows
 */
record Listing<R>(
        List<R> rows,
        Map<String, Object> filter,
        @Nullable String older,
        @Nullable String newest) {

    /** How many rows a page of a list has. */
    static final long SIZE = 25;

    /** How many rows a list has among others on one page. */
    static final long FEW = 6;

    private static final String CURSOR = "starting_after";

    static <E, R> Listing<R> of(
            Page<E> page, PageRequest visit, Map<String, Object> filter, Function<E, R> row, Function<R, String> id) {
        var rows = page.items().stream().map(row).toList();
        var query = query(filter);
        var last = rows.isEmpty() ? "" : id.apply(rows.get(rows.size() - 1));
        return new Listing<>(
                rows,
                filter,
                page.hasMore() && !rows.isEmpty() ? "?" + query + CURSOR + "=" + last : null,
                visit.text(CURSOR) == null ? null : "?" + query);
    }

    /** Where a page of a list begins, or null for its newest. */
    static @Nullable String cursor(PageRequest visit) {
        return visit.text(CURSOR);
    }

    private static String query(Map<String, Object> filter) {
        var query = new StringBuilder();
        filter.forEach((name, value) -> {
            if (value instanceof String text && !text.isEmpty()) {
                query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return query.toString();
    }
}
