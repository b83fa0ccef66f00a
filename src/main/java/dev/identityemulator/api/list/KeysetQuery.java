package dev.identityemulator.api.list;

import dev.identityemulator.api.resource.ResourceIds;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of an account's entities, read as a range of the index (account, filter, id) or (account, filter, second filter,
 * id). The order names every column of that index, or else H2 sorts all rows of the account. Where a column may have several
 * values, each value has a query of its own, and the results are merged.
 *
 * @param <E> the entity, with the fields {@code account} and {@code id}
 */
public final class KeysetQuery<E> {

    private final KeysetSource<E> source;
    private final Function<Instant, String> lowest;
    private final Function<E, String> id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** For each query the first fields of the index, in its order, with their values: together they name a range of it. */
    private List<Map<String, Object>> ranges;

    private KeysetQuery(
            KeysetSource<E> source, Function<Instant, String> lowest, Function<E, String> id, String account) {
        this.source = source;
        this.lowest = lowest;
        this.id = id;
        this.ranges = List.of(Map.of("account", account));
    }

    /** All entities of an account, whose ids begin with this prefix. */
    public static <E> KeysetQuery<E> over(
            EntityManager entities, Class<E> type, String prefix, Function<E, String> id, String account) {
        return over(entities, type, created -> ResourceIds.lowest(prefix, account, created), id, account);
    }

    /** The same for entities that sort by another field than their id, with the lower bound of that field for an instant. */
    public static <E> KeysetQuery<E> over(
            EntityManager entities,
            Class<E> type,
            Function<Instant, String> lowest,
            Function<E, String> id,
            String account) {
        return new KeysetQuery<>(
                (range, values, most) -> read(entities, type, range, values, most), lowest, id, account);
    }

    /** The same for rows that are read by SQL, with the names of columns in the place of those of fields. */
    public static <E> KeysetQuery<E> over(
            KeysetSource<E> source, String prefix, Function<E, String> id, String account) {
        return new KeysetQuery<>(source, created -> ResourceIds.lowest(prefix, account, created), id, account);
    }

    private static <E> List<E> read(
            EntityManager entities, Class<E> type, String range, Map<String, Object> values, int most) {
        var query = entities.createQuery("select e from " + type.getSimpleName() + " e " + range, type);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** Keeps entities whose field has this value; for the first such filter there is an index (account, field, id). */
    public KeysetQuery<E> where(String field, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        return isFiltered()
                ? bound("e." + field + " = :" + parameter(field), parameter(field), value)
                : split(field, List.of(value));
    }

    /** Keeps entities whose field has one of these values, as the first filter. */
    public KeysetQuery<E> whereAny(String field, @Nullable Collection<?> wanted) {
        return wanted == null ? this : split(field, wanted);
    }

    /**
     * Keeps entities whose field has this value. The field has an index of its own, and is a column in the index of the first
     * filter, too: without a value, that index has to be queried for each of the field's values.
     */
    public KeysetQuery<E> whereSecond(String field, @Nullable Object value, Collection<?> all) {
        if (value != null) {
            return split(field, List.of(value));
        }
        return isFiltered() ? split(field, all) : this;
    }

    /** Keeps entities whose field has one of these values, among the few that an earlier filter leaves. */
    public KeysetQuery<E> whereIn(String field, @Nullable Collection<?> wanted) {
        return bound("e." + field + " in (:" + parameter(field) + ")", parameter(field), wanted);
    }

    private boolean isFiltered() {
        return ranges.stream().anyMatch(range -> range.size() > 1);
    }

    private KeysetQuery<E> split(String field, Collection<?> wanted) {
        var next = new ArrayList<Map<String, Object>>();
        for (var range : ranges) {
            for (var value : wanted) {
                var longer = new LinkedHashMap<>(range);
                longer.put(field, value);
                next.add(longer);
            }
        }
        ranges = next;
        return this;
    }

    /** Keeps entities whose instant in this field is past, or those where it is not; an instant that is not set never is. */
    public KeysetQuery<E> wherePast(String field, @Nullable Boolean past, Instant now) {
        if (past == null) {
            return this;
        }
        var name = "e." + field;
        return bound(past ? name + " <= :now" : "(" + name + " is null or " + name + " > :now)", "now", now);
    }

    /** Keeps entities whose ids begin with this prefix, of a table where ids of several kinds are. */
    public KeysetQuery<E> withPrefix(String prefix) {
        return bound("e.id >= :first", "first", prefix + "_").bound("e.id < :last", "last", prefix + (char) ('_' + 1));
    }

    /** Keeps entities that were created at this instant or later. */
    public KeysetQuery<E> since(Instant oldest) {
        return bound("e.id >= :oldest", "oldest", lowest.apply(oldest));
    }

    /** The page that the parameters ask for; the entities of the cursors must exist. */
    public Page<E> page(ListParams params) {
        var created = params.created() == null ? CreatedRange.ALWAYS : params.created();
        bound("e.id >= :from", "from", created.from() == null ? null : lowest.apply(created.from()));
        bound("e.id < :until", "until", created.until() == null ? null : lowest.apply(created.until()));
        bound("e.id < :after", "after", params.startingAfter());
        bound("e.id > :before", "before", params.endingBefore());
        return read(params.size(), params.endingBefore() != null);
    }

    private KeysetQuery<E> bound(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    private Page<E> read(int size, boolean towardsNewer) {
        var found = ranges.size() == 1 ? query(ranges.get(0), size, towardsNewer) : merged(size, towardsNewer);
        boolean more = found.size() > size;
        var items = new ArrayList<>(more ? found.subList(0, size) : found);
        if (towardsNewer) {
            Collections.reverse(items);
        }
        return new Page<>(items, more);
    }

    private List<E> merged(int size, boolean towardsNewer) {
        var found = new ArrayList<E>();
        ranges.forEach(range -> found.addAll(query(range, size, towardsNewer)));
        var oldestFirst = Comparator.comparing(id);
        found.sort(towardsNewer ? oldestFirst : oldestFirst.reversed());
        return found.subList(0, Math.min(found.size(), size + 1));
    }

    private List<E> query(Map<String, Object> range, int size, boolean towardsNewer) {
        var all = new LinkedHashMap<>(values);
        range.forEach((field, value) -> all.put(parameter(field), value));
        return source.read(text(range.keySet(), towardsNewer ? "asc" : "desc"), all, size + 1);
    }

    private String text(Collection<String> fields, String direction) {
        var equal = fields.stream().map(field -> "e." + field + " = :" + parameter(field));
        var all = Stream.concat(equal, conditions.stream());
        var order = fields.stream().map(field -> "e." + field + " " + direction + ", ");
        return "where " + all.collect(Collectors.joining(" and ")) + " order by " + order.collect(Collectors.joining())
                + "e.id " + direction;
    }

    /** The name of the query parameter for a field, which may be one of an embedded record. */
    private static String parameter(String field) {
        return field.replace('.', '_');
    }
}
