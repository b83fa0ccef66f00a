package dev.identityemulator.api.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's error object, in Stripe's order; fields without a value are left out.
 *
 * @see <a href="https://docs.stripe.com/api/errors">Stripe: Errors</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiError(
        @Nullable String code,
        @Nullable String docUrl,
        String message,
        @Nullable String param,
        @Nullable String requestLogUrl,
        @Nullable String type) {

    /** The body of a response with an error. */
    record Envelope(ApiError error) {}
}
