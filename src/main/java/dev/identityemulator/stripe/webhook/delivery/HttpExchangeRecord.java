package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.webhook.http.SendResult;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The request and the response of an attempt. The request's body is not stored: it is the event.
 *
 * @param pendingWebhooks the number in the body of endpoints that had yet to receive the event
 * @param requestHeaders a JSON object
 * @param responseStatus null if there was no response
 * @param responseHeaders a JSON object
 * @param responseBody the beginning of the body
 * @param durationMs the duration in real milliseconds
 */
@Embeddable
public record HttpExchangeRecord(
        @Column(name = "pending_webhooks") @Nullable Integer pendingWebhooks,
        @Column(name = "request_headers") @Nullable String requestHeaders,
        @Column(name = "response_status") @Nullable Integer responseStatus,
        @Column(name = "response_headers") @Nullable String responseHeaders,
        @Column(name = "response_body") @Nullable String responseBody,
        @Column(name = "duration_ms") @Nullable Long durationMs) {

    static HttpExchangeRecord of(SendResult response) {
        var request = response.request();
        boolean responded = response.status() != null;
        return new HttpExchangeRecord(
                request.pendingWebhooks(),
                StoredJson.write(request.headers()),
                response.status(),
                responded ? StoredJson.write(response.headers()) : null,
                responded ? response.body() : null,
                response.millis());
    }

    /** The same without headers and body of the response, which may repeat the request. */
    HttpExchangeRecord redacted() {
        return new HttpExchangeRecord(
                pendingWebhooks,
                requestHeaders,
                responseStatus,
                responseHeaders == null ? null : "{}",
                responseBody == null ? null : "",
                durationMs);
    }
}
