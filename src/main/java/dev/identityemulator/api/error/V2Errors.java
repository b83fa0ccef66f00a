package dev.identityemulator.api.error;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The errors of Stripe's second API: a code and a message, with the path of the wrong field inside the message. What stops a request
 * before it reaches either API, such as a wrong key, has this form too.
 *
 * @see <a href="https://docs.stripe.com/api/v2-overview">Stripe: API v2 overview</a>
 */
public final class V2Errors {

    private static final String INVALID_FIELDS = "invalid_fields";
    private static final String INVALID_REQUEST = "invalid_request";
    private static final String NOT_FOUND = "not_found";
    private static final String IDEMPOTENCY = "idempotency_error";

    /** The codes and types that have another form here; those that a test made up stay as they are. */
    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(ErrorCode.values()).map(ErrorCode::value),
                    Stream.of(ErrorType.INVALID_REQUEST_ERROR.value()))
            .collect(Collectors.toUnmodifiableSet());

    private V2Errors() {}

    /** A value that is none of a field's, which are all told. */
    public static ApiException unrecognized(String param, String value, List<String> values) {
        return unrecognized(param, value, "are", values);
    }

    /** The same for a field with too many values to tell them all. */
    public static ApiException unrecognizedAmongMany(String param, String value, List<String> some) {
        return unrecognized(param, value, "include", some);
    }

    private static ApiException unrecognized(String param, String value, String verb, List<String> values) {
        var message = "Unrecognized enum value '" + Truncated.of(value) + "', valid values " + verb + ": "
                + String.join(", ", values) + ".";
        return invalid(param, message);
    }

    /** A field that is wrong for another reason. */
    public static ApiException invalid(String param, String reason) {
        return ApiException.status(400, reason).param(param).beforeWork().build();
    }

    /** The error in the form of the second API. */
    static ApiException of(ApiException error) {
        if (error.isBare()) {
            return error;
        }
        if (isOfIdempotency(error)) {
            return error.bare(error.message())
                    .type(ErrorType.IDEMPOTENCY_ERROR)
                    .code(IDEMPOTENCY)
                    .build();
        }
        if (error.missing().isPresent() && error.status() == 404) {
            return error.bare(error.message()).code(NOT_FOUND).build();
        }
        if (error.param().isPresent() && KNOWN.contains(error.reason())) {
            var field = path(error.param().get()) + ": " + reason(error);
            return error.bare("Some fields in the request were invalid: '" + field + "'")
                    .code(INVALID_FIELDS)
                    .build();
        }
        return error.bare(error.message())
                .code(error.code().orElseGet(() -> code(error.status())))
                .build();
    }

    private static boolean has(ApiException error, ErrorCode code) {
        return code.value().equals(error.reason());
    }

    /** The code where the first API has none. */
    private static String code(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> NOT_FOUND;
            default -> status < 500 ? INVALID_REQUEST : ErrorType.API_ERROR.value();
        };
    }

    private static boolean isOfIdempotency(ApiException error) {
        return has(error, ErrorCode.IDEMPOTENCY_KEY_IN_USE) || error.reason().equals(IDEMPOTENCY);
    }

    private static String reason(ApiException error) {
        if (has(error, ErrorCode.PARAMETER_UNKNOWN)) {
            return "Unknown field.";
        }
        if (has(error, ErrorCode.PARAMETER_MISSING)) {
            return "Missing required field.";
        }
        return has(error, ErrorCode.PARAMETER_INVALID_EMPTY) ? "Must not be empty." : error.message();
    }

    /** A bracketed name with dots between its fields, such as {@code webhook_endpoint.url} or {@code include[2]}. */
    private static String path(String param) {
        return param.replaceAll("\\[(?!\\d+])([^\\[\\]]*)]", ".$1");
    }
}
