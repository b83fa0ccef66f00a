package dev.identityemulator.webhook;

import dev.identityemulator.api.resource.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What was sent in an attempt, but for the body, which is the event; and what was answered.
 *
 * @param pendingWebhooks what the body said of how many endpoints had yet to receive the event
 * @param requestHeaders as a JSON object
 * @param responseStatus null where there was no answer
 * @param responseHeaders as a JSON object
 * @param responseBody its beginning
 * @param durationMs how long it took, in real milliseconds
 */
@Embeddable
record Exchange(
        @Column(name = "pending_webhooks") @Nullable Integer pendingWebhooks,
        @Column(name = "request_headers") @Nullable String requestHeaders,
        @Column(name = "response_status") @Nullable Integer responseStatus,
        @Column(name = "response_headers") @Nullable String responseHeaders,
        @Column(name = "response_body") @Nullable String responseBody,
        @Column(name = "duration_ms") @Nullable Long durationMs) {

    static Exchange of(WebhookRequest request, WebhookAnswer answer) {
        boolean answered = answer.status() != null;
        return new Exchange(
                request.pendingWebhooks(),
                StoredJson.write(request.headers()),
                answer.status(),
                answered ? StoredJson.write(answer.headers()) : null,
                answered ? answer.body() : null,
                answer.millis());
    }

    /** The same without what the endpoint said, which may repeat what it was sent. */
    Exchange redacted() {
        return new Exchange(
                pendingWebhooks,
                requestHeaders,
                responseStatus,
                responseHeaders == null ? null : "{}",
                responseBody == null ? null : "",
                durationMs);
    }
}
