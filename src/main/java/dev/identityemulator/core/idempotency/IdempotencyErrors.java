package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorCode;
import dev.identityemulator.api.error.ErrorType;
import dev.identityemulator.api.error.Truncated;
import dev.identityemulator.api.web.ApiHeaders;

/**
 * The errors of an Idempotency-Key.
 *
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe: Idempotent requests</a>
 */
public final class IdempotencyErrors {

    private IdempotencyErrors() {}

    public static ApiException otherParameters(String key) {
        var message = "Keys for idempotent requests can only be used with the same parameters they were first used"
                + " with. Try using a key other than '" + key + "' if you meant to execute a different request.";
        return ApiException.status(400, message)
                .type(ErrorType.IDEMPOTENCY_ERROR)
                .beforeWork()
                .build();
    }

    /** The same key on another endpoint; both are paths without their queries. */
    public static ApiException otherEndpoint(String key, String path, String firstPath) {
        var message = "Keys for idempotent requests can only be used for the same endpoint they were first used for ('"
                + Truncated.of(path) + "' vs '" + Truncated.of(firstPath) + "'). Try using a key other than '" + key
                + "' if you meant to execute a different request.";
        return ApiException.status(400, message)
                .type(ErrorType.IDEMPOTENCY_ERROR)
                .beforeWork()
                .build();
    }

    public static ApiException empty() {
        return ApiException.status(400, "Idempotency Key must be a non-empty string.")
                .hint("Send no Idempotency-Key header where there is no key.")
                .beforeWork()
                .build();
    }

    public static ApiException inUse(String key) {
        var message = "There is currently another in-progress request using this Idempotent Key (that probably means"
                + " you submitted twice, and the other request is still going through): " + key
                + ". Please try again later.";
        return ApiException.status(409, message)
                .code(ErrorCode.IDEMPOTENCY_KEY_IN_USE)
                .header(ApiHeaders.SHOULD_RETRY, "true")
                .beforeWork()
                .build();
    }

    public static ApiException tooLong(int length, int most) {
        var message = "Idempotency keys can have up to " + most + " characters, but you passed in a key that is "
                + length + " characters.";
        return ApiException.status(400, message)
                .type(ErrorType.IDEMPOTENCY_ERROR)
                .beforeWork()
                .build();
    }
}
