package dev.identityemulator.stripe.webhook.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a request to an endpoint.
 *
 * @param status the HTTP status of the response, or null if there was none
 * @param headers the headers of the response, each with its values in one text
 * @param body the beginning of the response's body
 * @param millis how long the request took, in real milliseconds
 * @param error why there was no response, in one sentence
 */
public record SendResult(
        WebhookRequest request,
        @Nullable Integer status,
        Map<String, String> headers,
        String body,
        long millis,
        @Nullable String error) {

    static SendResult none(WebhookRequest request, String error, long millis) {
        return new SendResult(request, null, Map.of(), "", millis, error);
    }

    /** Whether the status is 2xx: redirects are not followed. */
    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }
}
