package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** The types of events that an endpoint receives only by their names, and not by {@code *}. */
@Component
public class ExplicitEventTypes {

    private final List<String> types;

    ExplicitEventTypes(List<EventTypes> features) {
        this.types = features.stream()
                .flatMap(feature -> feature.all().stream())
                .filter(EventType::mustBeNamed)
                .map(EventType::value)
                .toList();
    }

    /** Their names. */
    public List<String> all() {
        return types;
    }
}
