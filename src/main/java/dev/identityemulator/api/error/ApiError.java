package dev.identityemulator.api.error;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's error object, in Stripe's order; fields without a value are left out.
 *
 * @param more what only few errors have
 * @see <a href="https://docs.stripe.com/api/errors">Stripe: Errors</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiError(
        @Nullable String code,
        @Nullable String docUrl,
        String message,
        @Nullable String param,
        @Nullable String requestLogUrl,
        @Nullable String type,
        @JsonAnyGetter Map<String, Object> more) {

    /** The body of a response with an error. */
    record Envelope(ApiError error) {}
}
