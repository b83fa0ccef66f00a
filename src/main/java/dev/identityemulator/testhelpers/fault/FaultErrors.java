package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorCode;
import dev.identityemulator.api.error.ErrorType;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.error.KeyRight;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.core.idempotency.IdempotencyErrors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The errors that a test can order, in Stripe's words.
 *
 * @see <a href="https://docs.stripe.com/api/errors">Stripe: Errors</a>
 */
final class FaultErrors {

    /** The codes that an error of each status can have; the first one is the default. */
    private static final Map<Integer, List<ErrorCode>> CODES = Map.ofEntries(
            Map.entry(400, List.of()),
            Map.entry(401, List.of()),
            Map.entry(402, List.of(ErrorCode.CARD_DECLINED)),
            Map.entry(403, List.of()),
            Map.entry(404, List.of(ErrorCode.RESOURCE_MISSING)),
            Map.entry(409, List.of(ErrorCode.LOCK_TIMEOUT, ErrorCode.IDEMPOTENCY_KEY_IN_USE)),
            Map.entry(429, List.of(ErrorCode.RATE_LIMIT, ErrorCode.LOCK_TIMEOUT)),
            Map.entry(500, List.of()),
            Map.entry(502, List.of()),
            Map.entry(503, List.of()),
            Map.entry(504, List.of()));

    private FaultErrors() {}

    /** The statuses that can be ordered. */
    static Set<Integer> statuses() {
        return new TreeSet<>(CODES.keySet());
    }

    /** The codes that an error of this status can have. */
    static List<String> codes(int status) {
        return CODES.getOrDefault(status, List.of()).stream()
                .map(ErrorCode::value)
                .toList();
    }

    /** The facts of a request that an error may name. */
    record RequestFacts(
            String maskedKey, String account, @Nullable String idempotencyKey, String path) {}

    /** The error of this status, with this code or the default one. */
    static ApiException of(int status, @Nullable String code, RequestFacts request) {
        return switch (status) {
            case 400 -> ApiErrors.unreadable("it was rejected because a test ordered it");
            case 401 -> KeyErrors.unknown(request.maskedKey());
            case 402 -> declined();
            case 403 ->
                KeyErrors.lacksRight(request.maskedKey(), request.account(), KeyRight.VERIFICATION_SESSIONS_WRITE);
            case 404 -> ApiErrors.noSuch("object", lastPart(request.path()), "id");
            case 409 ->
                ErrorCode.IDEMPOTENCY_KEY_IN_USE.name().equalsIgnoreCase(code)
                        ? IdempotencyErrors.inUse(request.idempotencyKey() == null ? "" : request.idempotencyKey())
                        : ApiErrors.lockTimeout(409);
            case 429 -> ErrorCode.LOCK_TIMEOUT.name().equalsIgnoreCase(code) ? ApiErrors.lockTimeout() : rateLimit();
            default -> failed(status);
        };
    }

    /** A custom error; absent parts are left out. */
    static ApiException custom(
            int status,
            @Nullable String type,
            @Nullable String code,
            @Nullable String message,
            @Nullable String param) {
        var error = ApiException.status(status, message == null ? "A test ordered this error." : message)
                .beforeWork();
        if (type != null) {
            error.type(type);
        }
        if (code != null) {
            error.code(code);
        }
        return param == null ? error.build() : error.param(param).build();
    }

    /** Stripe's error for an account that has not applied for Identity. */
    static ApiException identityNotActivated() {
        var message = "Your account is not set up to use Identity. Please have an account admin visit"
                + " https://dashboard.stripe.com/identity/application to get started.";
        return ApiException.status(400, message)
                .code(ErrorCode.IDENTITY_API_INVALID_APPLICATION)
                .beforeWork()
                .build();
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static ApiException declined() {
        return ApiException.status(402, "Your card was declined.")
                .type(ErrorType.CARD_ERROR)
                .code(ErrorCode.CARD_DECLINED)
                .beforeWork()
                .build();
    }

    static ApiException rateLimit() {
        var message = "Request rate limit exceeded. You can learn more about rate limits here"
                + " https://stripe.com/docs/rate-limits.";
        return ApiException.status(429, message)
                .code(ErrorCode.RATE_LIMIT)
                .header(ApiHeaders.RATE_LIMITED_REASON, "global-rate")
                .beforeWork()
                .build();
    }

    private static ApiException failed(int status) {
        return ApiException.status(status, "An unknown error occurred.")
                .type(ErrorType.API_ERROR)
                .beforeWork()
                .build();
    }
}
