package dev.identityemulator.stripe.webhook.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request to an endpoint.
 *
 * @param status the HTTP status, or null where there was no response
 * @param headers those of the response, each with its values in one text
 * @param body the beginning of the response's body
 * @param millis how long it took, in real milliseconds
 * @param error why there was no response, in one sentence
 */
public record SendResult(
        @Nullable Integer status,
        Map<String, String> headers,
        String body,
        long millis,
        @Nullable String error) {

    static SendResult none(String error, long millis) {
        return new SendResult(null, Map.of(), "", millis, error);
    }

    /** Only a 2xx status is success: redirects are not followed. */
    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }
}
