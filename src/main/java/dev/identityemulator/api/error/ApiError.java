package dev.identityemulator.api.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's error object, in its printed order; what does not apply is left out.
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
        String type) {

    /** The body that carries it. */
    record Envelope(ApiError error) {}
}
