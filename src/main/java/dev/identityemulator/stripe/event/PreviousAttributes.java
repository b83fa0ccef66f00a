package dev.identityemulator.stripe.event;

import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what an update changed: only the changed members, in the order of their names, with their values from before. Of an
 * object that was there and still is, only its changed members are told; a member that was not there was null.
 *
 * @see <a href="https://docs.stripe.com/api/events/object#event_object-data-previous_attributes">Stripe: previous_attributes</a>
 */
final class PreviousAttributes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PreviousAttributes() {}

    /** The changed members of an object; empty if there are none. */
    static Optional<ObjectNode> between(ObjectNode before, ObjectNode after) {
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        var changed = NODES.objectNode();
        names.forEach(name -> add(changed, name, orNull(before.get(name)), orNull(after.get(name))));
        return changed.isEmpty() ? Optional.empty() : Optional.of(changed);
    }

    private static void add(ObjectNode changed, String name, JsonNode before, JsonNode after) {
        if (before instanceof ObjectNode was && after instanceof ObjectNode is) {
            between(was, is).ifPresent(inside -> changed.set(name, inside));
        } else if (!before.equals(after)) {
            changed.set(name, before);
        }
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? NODES.nullNode() : value;
    }
}
