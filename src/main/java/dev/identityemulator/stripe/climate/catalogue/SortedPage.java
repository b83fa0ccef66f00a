package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.api.list.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list that is short enough to be read whole. */
final class SortedPage {

    private SortedPage() {}

    /**
     * The page that the parameters ask for.
     *
     * @throws dev.identityemulator.api.error.ApiException if a cursor is not in the list, or there are two
     */
    static <E> Page<E> of(List<E> all, Function<E, String> id, ListParams params, String noun) {
        var ids = all.stream().map(id).toList();
        Cursors.check(params, noun, cursor -> ids.contains(SeedCatalogue.id(cursor)));
        int after = index(ids, params.startingAfter());
        int before = index(ids, params.endingBefore());
        int end = before < 0 ? all.size() : before;
        int first = before < 0 ? after + 1 : Math.max(0, end - params.size());
        int last = Math.min(end, first + params.size());
        return new Page<>(all.subList(first, last), before < 0 ? last < end : first > 0);
    }

    private static int index(List<String> ids, @Nullable String cursor) {
        return cursor == null ? -1 : ids.indexOf(SeedCatalogue.id(cursor));
    }
}
