package dev.identityemulator.stripe.customer;

import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contributes the types of a customer's events. */
@Component
class CustomerEventTypes implements EventTypes {

    @Override
    public List<? extends EventType> all() {
        return List.of(CustomerEventType.values());
    }
}
