package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.stripe.event.EventType;
import java.util.Locale;

/** The types of events about products. */
public enum ProductEventType implements EventType {
    CREATED,
    PRICING_UPDATED;

    @Override
    public String value() {
        return "climate.product." + name().toLowerCase(Locale.ROOT);
    }
}
