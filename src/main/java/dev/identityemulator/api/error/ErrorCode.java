package dev.identityemulator.api.error;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The machine-readable codes of the errors that this emulator responds with.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: Error codes</a>
 */
public enum ErrorCode {
    ACCOUNT_INVALID,
    API_KEY_EXPIRED,
    CARD_DECLINED,
    COUNTRY_CODE_INVALID,
    EMAIL_INVALID,
    IDEMPOTENCY_KEY_IN_USE,
    IDENTITY_API_INVALID_APPLICATION,
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

    /** The code as it is in the JSON. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The page where Stripe explains a code, or null for the one code without a page. */
    static @Nullable String docUrl(String code) {
        return code.equals(PROPERTY_EXPANSION_MAX_DEPTH.value())
                ? null
                : "https://stripe.com/docs/error-codes/" + code.replace('_', '-');
    }
}
