package dev.identityemulator.stripe.crypto;

import dev.identityemulator.stripe.crypto.session.OnrampEventType;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contributes the types of events about onramp sessions. */
@Component
class CryptoEventTypes implements EventTypes {

    @Override
    public List<? extends EventType> all() {
        return List.of(OnrampEventType.values());
    }
}
