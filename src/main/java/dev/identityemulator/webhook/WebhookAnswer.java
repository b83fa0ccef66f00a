package dev.identityemulator.webhook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request to an endpoint.
 *
 * @param status the HTTP status, or null where there was no answer
 * @param headers those of the answer, each with its values in one text
 * @param body the beginning of the answer's body
 * @param millis how long it took, in real milliseconds
 * @param error why there was no answer, in one sentence
 */
record WebhookAnswer(
        @Nullable Integer status,
        Map<String, String> headers,
        String body,
        long millis,
        @Nullable String error) {

    static WebhookAnswer none(String error, long millis) {
        return new WebhookAnswer(null, Map.of(), "", millis, error);
    }

    /** Only a 2xx status is success: redirects are not followed. */
    boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }
}
