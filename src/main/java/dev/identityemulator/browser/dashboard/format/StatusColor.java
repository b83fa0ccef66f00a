package dev.identityemulator.browser.dashboard.format;

import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import java.util.Locale;

/** The color of a status, which is always written as well. */
public enum StatusColor {
    GOOD,
    BUSY,
    WAITING,
    OFF,
    BAD;

    public static StatusColor of(VerificationStatus status) {
        return switch (status) {
            case REQUIRES_INPUT -> WAITING;
            case PROCESSING -> BUSY;
            case VERIFIED -> GOOD;
            case CANCELED -> OFF;
        };
    }

    public static StatusColor of(DeliveryStatus status) {
        return switch (status) {
            case PENDING -> BUSY;
            case SUCCEEDED -> GOOD;
            case FAILED -> BAD;
        };
    }

    /** The color of an HTTP status, or of 0 for a request without a response. */
    public static StatusColor of(int status) {
        if (status >= 500 || status == 0) {
            return BAD;
        }
        return status >= 400 ? WAITING : GOOD;
    }

    /** The name of its style class. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
