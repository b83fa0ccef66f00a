package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;

/** All parts of an error that a client can use, to be compared as a whole. */
public record ExpectedError(
        int status,
        String type,
        @Nullable String code,
        @Nullable String param,
        String message) {

    /** A call through the official client. */
    @FunctionalInterface
    public interface Call {
        Object make() throws StripeException;
    }

    /** The most common error: 400, with neither code nor param. */
    public static ExpectedError invalid(String message) {
        return new ExpectedError(400, "invalid_request_error", null, null, message);
    }

    /** The error of an unknown parameter. */
    public static ExpectedError unknownParam(String param) {
        return invalid("Received unknown parameter: " + param)
                .code("parameter_unknown")
                .param(param);
    }

    /** The error of an empty value where nothing can be unset. */
    public static ExpectedError emptyParam(String param) {
        return invalid("You passed an empty string for '" + param
                        + "'. We assume empty values are an attempt to unset a parameter; however '" + param
                        + "' cannot be unset. You should remove '" + param
                        + "' from your request or supply a non-empty value.")
                .code("parameter_invalid_empty")
                .param(param);
    }

    /** The error of a missing parameter. */
    public static ExpectedError missingParam(String param) {
        return invalid("Missing required param: " + param + ".")
                .code("parameter_missing")
                .param(param);
    }

    /** The error of an unknown session. */
    public static ExpectedError noSuchSession(String id) {
        return invalid("No such VerificationSession: '" + id + "'")
                .status(404)
                .code("resource_missing")
                .param("session");
    }

    /** The error that the official client received; fails if there was none. */
    public static ExpectedError of(Call call) {
        try {
            var response = call.make();
            throw new AssertionError("not rejected: " + response);
        } catch (StripeException rejected) {
            var error = rejected.getStripeError();
            return new ExpectedError(
                    rejected.getStatusCode(), error.getType(), error.getCode(), error.getParam(), error.getMessage());
        }
    }

    /** The error in a raw response; fails if it is not an error object. */
    public static ExpectedError of(RawClient.Response response) {
        var error = response.error();
        if (!error.isObject()) {
            throw new AssertionError("not rejected: " + response.status() + " " + response.text());
        }
        return new ExpectedError(
                response.status(),
                error.path("type").asString(),
                error.path("code").asString(null),
                error.path("param").asString(null),
                error.path("message").asString());
    }

    /** The same with another HTTP status. */
    public ExpectedError status(int other) {
        return new ExpectedError(other, type, code, param, message);
    }

    /** The same with another type. */
    public ExpectedError type(String other) {
        return new ExpectedError(status, other, code, param, message);
    }

    /** The same with another message. */
    public ExpectedError message(String other) {
        return new ExpectedError(status, type, code, param, other);
    }

    /** The same with a code. */
    public ExpectedError code(String other) {
        return new ExpectedError(status, type, other, param, message);
    }

    /** The same about a parameter. */
    public ExpectedError param(String other) {
        return new ExpectedError(status, type, code, other, message);
    }
}
