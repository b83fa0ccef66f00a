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
import org.jspecify.annotations.Nullable;

/**
 * One page of an account's entities, read as a walk over the index (account, filter, id). The order names every column of
 * that index: where it does not, H2 sorts all rows of the account.
 *
 * @param <E> the entity, with the fields {@code account} and {@code id}
 */
public final class IndexWalk<E> {

    private final EntityManager entities;
    private final Class<E> type;
    private final String prefix;
    private final Map<String, Object> walked = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private @Nullable Merged<E> merged;

    /** A field that may have any of several values, and what the walks over each are merged by. */
    private record Merged<E>(String field, List<?> values, Function<E, String> id) {}

    private IndexWalk(EntityManager entities, Class<E> type, String prefix, String account) {
        this.entities = entities;
        this.type = type;
        this.prefix = prefix;
        walked.put("account", account);
    }

    /** A walk over all entities of an account whose ids begin with this prefix. */
    public static <E> IndexWalk<E> over(EntityManager entities, Class<E> type, String prefix, String account) {
        return new IndexWalk<>(entities, type, prefix, account);
    }

    /** Keeps those whose field has this value; the first such filter has an index (account, field, id) to walk. */
    public IndexWalk<E> where(String field, @Nullable Object value) {
        if (value != null && walked.size() == 1 && merged == null) {
            walked.put(field, value);
        } else if (value != null) {
            bound("e." + field + " = :" + parameter(field), parameter(field), value);
        }
        return this;
    }

    /** Keeps those whose field has one of these values: a walk for each value, merged by id. */
    public IndexWalk<E> whereAny(String field, @Nullable Collection<?> values, Function<E, String> id) {
        if (values != null) {
            merged = new Merged<>(field, List.copyOf(values), id);
        }
        return this;
    }

    /** Keeps those whose instant in this field has come by now, or those whose has not; one that is not set never does. */
    public IndexWalk<E> wherePast(String field, @Nullable Boolean past, Instant now) {
        if (past == null) {
            return this;
        }
        var name = "e." + field;
        return bound(past ? name + " <= :now" : "(" + name + " is null or " + name + " > :now)", "now", now);
    }

    /** Keeps those that were created at this instant or later. */
    public IndexWalk<E> since(Instant oldest) {
        return bound("e.id >= :oldest", "oldest", ResourceIds.lowest(prefix, oldest));
    }

    /** The page that the parameters ask for; the cursors' entities are known to exist. */
    public Page<E> page(ListParams params) {
        var created = params.created() == null ? CreatedRange.ALWAYS : params.created();
        bound("e.id >= :from", "from", created.from() == null ? null : ResourceIds.lowest(prefix, created.from()));
        bound("e.id < :until", "until", created.until() == null ? null : ResourceIds.lowest(prefix, created.until()));
        bound("e.id < :after", "after", params.startingAfter());
        bound("e.id > :before", "before", params.endingBefore());
        return read(params.size(), params.endingBefore() != null);
    }

    private IndexWalk<E> bound(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    private Page<E> read(int size, boolean towardsNewer) {
        var found = merged == null ? walk(size, towardsNewer) : walkEach(merged, size, towardsNewer);
        boolean more = found.size() > size;
        var items = new ArrayList<>(more ? found.subList(0, size) : found);
        if (towardsNewer) {
            Collections.reverse(items);
        }
        return new Page<>(items, more);
    }

    private List<E> walkEach(Merged<E> each, int size, boolean towardsNewer) {
        var found = new ArrayList<E>();
        for (var value : each.values()) {
            walked.put(each.field(), value);
            found.addAll(walk(size, towardsNewer));
        }
        var oldestFirst = Comparator.comparing(each.id());
        found.sort(towardsNewer ? oldestFirst : oldestFirst.reversed());
        return found.subList(0, Math.min(found.size(), size + 1));
    }

    private List<E> walk(int size, boolean towardsNewer) {
        var query =
                entities.createQuery(text(towardsNewer ? "asc" : "desc"), type).setMaxResults(size + 1);
        walked.forEach((field, value) -> query.setParameter(parameter(field), value));
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private String text(String direction) {
        var equal = walked.keySet().stream().map(field -> "e." + field + " = :" + parameter(field));
        var all = new ArrayList<>(equal.toList());
        all.addAll(conditions);
        var order = walked.keySet().stream().map(field -> "e." + field + " " + direction + ", ");
        return "select e from " + type.getSimpleName() + " e where " + String.join(" and ", all) + " order by "
                + order.collect(Collectors.joining()) + "e.id " + direction;
    }

    /** The name of the query parameter for a field, which may be one of an embedded record. */
    private static String parameter(String field) {
        return field.replace('.', '_');
    }
}
