package dev.identityemulator.stripe.climate.order;

import dev.identityemulator.stripe.event.EventType;
import java.util.Locale;

/** The types of events about orders. */
public enum OrderEventType implements EventType {
    CANCELED,
    CREATED,
    DELAYED,
    DELIVERED,
    PRODUCT_SUBSTITUTED;

    @Override
    public String value() {
        return "climate.order." + name().toLowerCase(Locale.ROOT);
    }
}
