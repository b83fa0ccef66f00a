package dev.identityemulator.testhelpers.delivery;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.webhook.delivery.DeliveryCause;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver an event to an endpoint.
 *
 * @param attempt the how-manieth to deliver this event to this endpoint, from 1
 * @param durationMs how long it took, in real milliseconds
 * @param error why there was no response, or no attempt, in one sentence
 * @param nextAttemptAt when the next one is due, or null if none follows
 * @param request what was sent; null until it is
 * @param response what was answered; null where nothing was
 */
public record WebhookDeliveryResource(
        String id,
        String object,
        int attempt,
        DeliveryCause cause,
        Instant created,
        @Nullable Long durationMs,
        @Nullable String error,
        String event,
        @Nullable Instant nextAttemptAt,
        @Nullable Request request,
        @Nullable Response response,
        DeliveryStatus status,
        String url,
        String webhookEndpoint)
        implements ApiResource {

    /** What was sent; the body as it is, or for a redacted session what is left of it. */
    public record Request(
            Map<String, String> headers, @Nullable String body) {}

    /** What was answered; the body's beginning. */
    public record Response(int status, Map<String, String> headers, String body) {}
}
