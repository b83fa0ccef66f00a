package dev.identityemulator.stripe.forwarding.http;

import java.util.Locale;

/** The reasons for which a destination gave no response. */
public enum UpstreamFailure {
    TIMEOUT("forwarding_api_upstream_connection_timeout", "The destination did not respond in time."),
    CONNECTION_ERROR(
            "forwarding_api_upstream_connection_error",
            "The destination could not be reached, or closed the connection before its response was complete."),
    ERROR("forwarding_api_upstream_error", "The destination could not process the request."),
    RETRYABLE_ERROR(
            "forwarding_api_retryable_upstream_error",
            "The destination could not process the request at this time. Please try again.");

    private final String code;
    private final String sentence;

    UpstreamFailure(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Stripe's code of the error. */
    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
