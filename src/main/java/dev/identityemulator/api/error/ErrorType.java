package dev.identityemulator.api.error;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The types of errors that Stripe puts on the wire; clients derive their exception classes from the status instead.
 *
 * @see <a href="https://docs.stripe.com/api/errors">Stripe: Errors</a>
 */
public enum ErrorType {
    API_ERROR,
    CARD_ERROR,
    IDEMPOTENCY_ERROR,
    INVALID_REQUEST_ERROR;

    /** The type as it is in the JSON. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether only the first API writes this type: in the second one, clients choose a class by other types alone. */
    static boolean isOfFirstApi(String type) {
        return Stream.of(API_ERROR, CARD_ERROR, INVALID_REQUEST_ERROR)
                .anyMatch(each -> each.value().equals(type));
    }
}
