package dev.identityemulator.dashboard;

import dev.identityemulator.session.VerificationStatus;
import dev.identityemulator.webhook.DeliveryStatus;
import java.util.Locale;

/** How a status is coloured; it is always written as well. */
enum Tone {
    GOOD,
    BUSY,
    WAITING,
    OFF,
    BAD;

    static Tone of(VerificationStatus status) {
        return switch (status) {
            case REQUIRES_INPUT -> WAITING;
            case PROCESSING -> BUSY;
            case VERIFIED -> GOOD;
            case CANCELED -> OFF;
        };
    }

    static Tone of(DeliveryStatus status) {
        return switch (status) {
            case PENDING -> BUSY;
            case SUCCEEDED -> GOOD;
            case FAILED -> BAD;
        };
    }

    /** The tone of an HTTP status. */
    static Tone of(int status) {
        if (status >= 500) {
            return BAD;
        }
        return status >= 400 ? WAITING : GOOD;
    }

    /** The name of its style. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
