package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.stripe.event.EventType;
import java.util.Locale;

/** The types of events about sessions. Applications know this one; Stripe's lists do not name it. */
public enum OnrampEventType implements EventType {
    UPDATED;

    @Override
    public String value() {
        return "crypto.onramp_session." + name().toLowerCase(Locale.ROOT);
    }
}
