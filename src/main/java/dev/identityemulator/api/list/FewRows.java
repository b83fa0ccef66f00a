package dev.identityemulator.api.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of the few entities whose ids another query found, such as those that tell of one session. They are read one by one until the
 * page is full, so no other entity of the account is.
 *
 * @param <E> the entity; its ids sort by creation
 */
public final class FewRows<E> {

    private final Collection<String> ids;
    private final Function<Instant, String> lowest;
    private final Function<String, Optional<E>> read;
    private Predicate<E> wanted = entity -> true;

    private FewRows(Collection<String> ids, Function<Instant, String> lowest, Function<String, Optional<E>> read) {
        this.ids = ids;
        this.lowest = lowest;
        this.read = read;
    }

    /** The entities with these ids, and the lower bound of ids for an instant. */
    public static <E> FewRows<E> of(
            Collection<String> ids, Function<Instant, String> lowest, Function<String, Optional<E>> read) {
        return new FewRows<>(ids, lowest, read);
    }

    /** Keeps entities with this value. */
    public FewRows<E> where(Function<E, ?> field, @Nullable Object value) {
        return value == null ? this : where(entity -> value.equals(field.apply(entity)));
    }

    /** Keeps entities that fit. */
    public FewRows<E> where(Predicate<E> condition) {
        wanted = wanted.and(condition);
        return this;
    }

    /** The page that the parameters ask for; the entities of the cursors must exist. */
    public Page<E> page(ListParams params) {
        boolean towardsNewer = params.endingBefore() != null;
        var order = Comparator.<String>naturalOrder();
        var found = ids.stream()
                .filter(id -> isWithin(id, params))
                .distinct()
                .sorted(towardsNewer ? order : order.reversed())
                .flatMap(id -> read.apply(id).stream())
                .filter(wanted)
                .limit(params.size() + 1L)
                .toList();
        boolean more = found.size() > params.size();
        var items = new ArrayList<>(more ? found.subList(0, params.size()) : found);
        if (towardsNewer) {
            Collections.reverse(items);
        }
        return new Page<>(items, more);
    }

    private boolean isWithin(String id, ListParams params) {
        var created = params.created() == null ? CreatedRange.ALWAYS : params.created();
        return isBefore(id, params.startingAfter())
                && isBefore(id, created.until() == null ? null : lowest.apply(created.until()))
                && (created.from() == null || id.compareTo(lowest.apply(created.from())) >= 0)
                && (params.endingBefore() == null || id.compareTo(params.endingBefore()) > 0);
    }

    private static boolean isBefore(String id, @Nullable String bound) {
        return bound == null || id.compareTo(bound) < 0;
    }
}
