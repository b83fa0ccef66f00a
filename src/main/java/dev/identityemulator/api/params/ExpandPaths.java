package dev.identityemulator.api.params;

import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.ResourceFields;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rejects paths that cannot be expanded. Like Stripe, it checks only the first name of a path, and ignores deeper names that
 * do not exist.
 *
 * @see <a href="https://docs.stripe.com/api/expanding_objects">Stripe: Expanding responses</a>
 */
final class ExpandPaths {

    /** The number of levels that Stripe expands. */
    static final int MOST_LEVELS = 4;

    /** The field of a list that holds its items. */
    private static final String ITEMS = "data";

    /** A field of lists that Stripe once had. */
    private static final String TOTAL = "total_count";

    private static final Map<Class<?>, Set<String>> EXPANDABLE = new ConcurrentHashMap<>();

    private ExpandPaths() {}

    /** @throws dev.identityemulator.api.error.ApiException if this type of response does not have one of them */
    static void check(List<String> paths, Class<?> response) {
        var expandable = EXPANDABLE.computeIfAbsent(response, ExpandPaths::expandable);
        for (var path : paths) {
            if (path.chars().filter(character -> character == '.').count() >= MOST_LEVELS) {
                throw ExpandErrors.expandsTooDeep(path, MOST_LEVELS);
            }
            if (path.equals(TOTAL) && expandable.contains(ITEMS)) {
                throw ExpandErrors.notIncludable(path);
            }
            var first = path.split("\\.", 2)[0];
            if (!expandable.contains(first)) {
                throw expandable.contains(ITEMS)
                        ? ExpandErrors.notExpandableOnList(first)
                        : ExpandErrors.notExpandable(first);
            }
        }
    }

    private static Set<String> expandable(Class<?> response) {
        return components(response)
                .filter(ExpandPaths::isReached)
                .map(ResourceFields::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this component, or one inside it, can be expanded. */
    private static boolean isReached(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(Expandable.class)
                || components(component.getType()).anyMatch(ExpandPaths::isReached);
    }

    /** The components of a record, or of all records that a sealed type allows. */
    private static Stream<RecordComponent> components(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(ExpandPaths::components);
        }
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.of();
    }
}
