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
 * @param attempt the number of this attempt to deliver the event to the endpoint, from 1
 * @param durationMs its duration in real milliseconds
 * @param error one sentence that says why there was no response, or no attempt
 * @param nextAttemptAt when the next attempt is due, or null if there is none
 * @param request the request; null until it is sent
 * @param response the response; null if there was none
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

    /** The request; of a redacted session, the body is what is left of it. */
    public record Request(
            Map<String, String> headers, @Nullable String body) {}

    /** The response with the beginning of its body. */
    public record Response(int status, Map<String, String> headers, String body) {}
}
