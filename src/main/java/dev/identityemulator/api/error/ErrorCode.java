package dev.identityemulator.api.error;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The machine-readable codes of the errors that this emulator answers with.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: Error codes</a>
 */
public enum ErrorCode {
    ACCOUNT_INVALID,
    CARD_DECLINED,
    COUNTRY_CODE_INVALID,
    EMAIL_INVALID,
    IDEMPOTENCY_KEY_IN_USE,
    LOCK_TIMEOUT,
    PARAMETER_INVALID_EMPTY,
    PARAMETER_INVALID_INTEGER,
    PARAMETER_MISSING,
    PARAMETER_UNKNOWN,
    PROPERTY_EXPANSION_MAX_DEPTH,
    RATE_LIMIT,
    RESOURCE_MISSING,
    SECRET_KEY_REQUIRED,
    URL_INVALID;

    /** Where Stripe explains the code, or null for the one code that has no page there. */
    @Nullable
    String docUrl() {
        if (this == PROPERTY_EXPANSION_MAX_DEPTH) {
            return null;
        }
        return "https://stripe.com/docs/error-codes/"
                + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
