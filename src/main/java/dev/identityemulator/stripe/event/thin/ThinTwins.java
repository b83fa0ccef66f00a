package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The types of snapshot events that have a thin twin. */
@Component
public class ThinTwins {

    private final Map<String, EventType.ThinTwin> twins = new HashMap<>();
    private final boolean everyTypeHasOne;

    ThinTwins(List<EventTypes> features) {
        var types = features.stream().flatMap(feature -> feature.all().stream()).toList();
        for (var type : types) {
            var twin = type.thinTwin();
            if (twin != null) {
                twins.put(type.value(), twin);
            }
        }
        this.everyTypeHasOne = types.size() == twins.size();
    }

    /** Whether a type of snapshot events has one. */
    public boolean exist(String type) {
        return twins.containsKey(type);
    }

    /** The twin of a type of snapshot events. */
    Optional<EventType.ThinTwin> of(String type) {
        return Optional.ofNullable(twins.get(type));
    }

    Set<String> types() {
        return twins.keySet();
    }

    boolean isThereForEveryType() {
        return everyTypeHasOne;
    }
}
