package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.stripe.webhook.http.SendResult;
import dev.identityemulator.stripe.webhook.http.WebhookRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What was sent in an attempt, but for the body, which is the event; and what was answered.
 *
 * @param pendingWebhooks what the body said of how many endpoints had yet to receive the event
 * @param requestHeaders as a JSON object
 * @param responseStatus null where there was no response
 * @param responseHeaders as a JSON object
 * @param responseBody its beginning
 * @param durationMs how long it took, in real milliseconds
 */
@Embeddable
public record HttpExchangeRecord(
        @Column(name = "pending_webhooks") @Nullable Integer pendingWebhooks,
        @Column(name = "request_headers") @Nullable String requestHeaders,
        @Column(name = "response_status") @Nullable Integer responseStatus,
        @Column(name = "response_headers") @Nullable String responseHeaders,
        @Column(name = "response_body") @Nullable String responseBody,
        @Column(name = "duration_ms") @Nullable Long durationMs) {

    static HttpExchangeRecord of(WebhookRequest request, SendResult response) {
        boolean responded = response.status() != null;
        return new HttpExchangeRecord(
                request.pendingWebhooks(),
                StoredJson.write(request.headers()),
                response.status(),
                responded ? StoredJson.write(response.headers()) : null,
                responded ? response.body() : null,
                response.millis());
    }

    /** The same without what the endpoint said, which may repeat what it was sent. */
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
