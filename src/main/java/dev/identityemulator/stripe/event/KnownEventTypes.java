package dev.identityemulator.stripe.event;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every type of event that any room records. */
@Component
class KnownEventTypes {

    private final List<EventTypes> offered;

    KnownEventTypes(List<EventTypes> offered) {
        this.offered = offered;
    }

    /** The names of the types that begin so. */
    List<String> beginningWith(String beginning) {
        return offered.stream()
                .flatMap(bundle -> bundle.all().stream())
                .map(EventType::value)
                .filter(type -> type.startsWith(beginning))
                .toList();
    }
}
