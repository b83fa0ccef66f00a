package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import org.jspecify.annotations.Nullable;

/** All of a refusal that a client can act upon, to be compared as a whole. */
public record Refusal(
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

    /** The most common refusal: 400, with neither code nor param. */
    public static Refusal invalid(String message) {
        return new Refusal(400, "invalid_request_error", null, null, message);
    }

    /** The refusal of a name that the call does not know. */
    public static Refusal unknownParam(String param) {
        return invalid("Received unknown parameter: " + param)
                .code("parameter_unknown")
                .param(param);
    }

    /** The refusal of an empty value where nothing can be unset. */
    public static Refusal emptyParam(String param) {
        return invalid("You passed an empty string for '" + param
                        + "'. We assume empty values are an attempt to unset a parameter; however '" + param
                        + "' cannot be unset. You should remove '" + param
                        + "' from your request or supply a non-empty value.")
                .code("parameter_invalid_empty")
                .param(param);
    }

    /** The refusal of a call without a parameter that it needs. */
    public static Refusal missingParam(String param) {
        return invalid("Missing required param: " + param + ".")
                .code("parameter_missing")
                .param(param);
    }

    /** The refusal of a session that is not there. */
    public static Refusal noSuchSession(String id) {
        return invalid("No such VerificationSession: '" + id + "'")
                .status(404)
                .code("resource_missing")
                .param("session");
    }

    /** What the official client was told; fails if it was not refused. */
    public static Refusal of(Call call) {
        try {
            var answer = call.make();
            throw new AssertionError("not refused: " + answer);
        } catch (StripeException refused) {
            var error = refused.getStripeError();
            return new Refusal(
                    refused.getStatusCode(), error.getType(), error.getCode(), error.getParam(), error.getMessage());
        }
    }

    /** What a raw answer tells; fails if it is no error object. */
    public static Refusal of(RawClient.Answer answer) {
        var error = answer.error();
        if (!error.isObject()) {
            throw new AssertionError("not refused: " + answer.status() + " " + answer.text());
        }
        return new Refusal(
                answer.status(),
                error.path("type").asString(),
                error.path("code").asString(null),
                error.path("param").asString(null),
                error.path("message").asString());
    }

    /** The same with another HTTP status. */
    public Refusal status(int other) {
        return new Refusal(other, type, code, param, message);
    }

    /** The same with another type. */
    public Refusal type(String other) {
        return new Refusal(status, other, code, param, message);
    }

    /** The same in other words. */
    public Refusal message(String other) {
        return new Refusal(status, type, code, param, other);
    }

    /** The same with a code. */
    public Refusal code(String other) {
        return new Refusal(status, type, other, param, message);
    }

    /** The same about a parameter. */
    public Refusal param(String other) {
        return new Refusal(status, type, code, other, message);
    }
}
