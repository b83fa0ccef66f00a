package dev.identityemulator.stripe.climate;

import dev.identityemulator.stripe.climate.catalogue.ProductEventType;
import dev.identityemulator.stripe.climate.order.OrderEventType;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.event.EventTypes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Contributes the types of events about orders and products. */
@Component
class ClimateEventTypes implements EventTypes {

    @Override
    public List<? extends EventType> all() {
        return Stream.<EventType>concat(Stream.of(OrderEventType.values()), Stream.of(ProductEventType.values()))
                .toList();
    }
}
