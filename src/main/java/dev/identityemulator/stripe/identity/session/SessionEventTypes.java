package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contributes the types of a session's events. */
@Component
class SessionEventTypes implements EventTypes {

    @Override
    public List<? extends EventType> all() {
        return List.of(SessionEventType.values());
    }
}
