package dev.identityemulator.stripe.customer;

import dev.identityemulator.stripe.event.EventType;
import java.util.Locale;

/**
 * The types of a customer's events.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Stripe: Types of events</a>
 */
enum CustomerEventType implements EventType {
    CREATED,
    UPDATED,
    DELETED;

    @Override
    public String value() {
        return "customer." + name().toLowerCase(Locale.ROOT);
    }
}
