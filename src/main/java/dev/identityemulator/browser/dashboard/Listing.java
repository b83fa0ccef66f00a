package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.list.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list, newest first.
 *
 * @param filter what the fields of the filter show
 * @param older the address of the next page, or null if this is the last
 * @param newest the address of the first page, or null if this is it
 */
public record Listing<R>(
        List<R> rows,
        Map<String, Object> filter,
        @Nullable String older,
        @Nullable String newest) {

    /** How many rows a page of a list has. */
    public static final long SIZE = 25;

    /** How many rows a list has that stands beside others on one page. */
    public static final long FEW = 6;

    private static final String CURSOR = "starting_after";

    /** Whether the list shows what was asked for, and not all that there is. */
    public boolean filtered() {
        return newest != null || query(filter).length() > 1;
    }

    /** A list that stands beside others. */
    public static <E, R> Listing<R> of(List<E> items, Function<E, R> row) {
        return new Listing<>(items.stream().map(row).toList(), Map.of(), null, null);
    }

    /** One page of a list. */
    public static <E, R> Listing<R> of(
            Page<E> page, PageRequest request, Map<String, Object> filter, Function<E, R> row, Function<R, String> id) {
        var rows = page.items().stream().map(row).toList();
        var query = query(filter);
        var last = rows.isEmpty() ? "" : id.apply(rows.get(rows.size() - 1));
        return new Listing<>(
                rows,
                filter,
                page.hasMore() && !rows.isEmpty() ? query + CURSOR + "=" + last : null,
                cursor(request) == null ? null : query);
    }

    /** The id after which the page begins, or null for the newest page. */
    public static @Nullable String cursor(PageRequest request) {
        return request.text(CURSOR);
    }

    private static String query(Map<String, Object> filter) {
        return filter.entrySet().stream()
                .filter(field -> field.getValue() instanceof String text && !text.isEmpty())
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode((String) field.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "?", ""));
    }
}
