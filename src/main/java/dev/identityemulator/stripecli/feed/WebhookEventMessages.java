package dev.identityemulator.stripecli.feed;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.stripe.event.EventPayloads;
import dev.identityemulator.stripe.webhook.http.WebhookHeaders;
import dev.identityemulator.stripecli.session.SigningSecret;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes an event as the CLI reads it: twice, once in the account's API version and once in the latest one. The CLI prints and forwards
 * one of them, depending on {@code stripe listen --latest}, which the server does not learn.
 */
@Component
class WebhookEventMessages {

    private final EventPayloads events;
    private final Clock realTime;

    WebhookEventMessages(EventPayloads events, Clock realTime) {
        this.events = events;
        this.realTime = realTime;
    }

    /** The messages about an event, signed for the CLIs of {@code listener}; none if the event was deleted. */
    List<String> write(String account, String id, String listener) {
        return List.of(Optional.<String>empty(), Optional.of(ApiVersion.LATEST)).stream()
                .flatMap(version -> write(account, id, listener, version.orElse(null)).stream())
                .toList();
    }

    private Optional<String> write(String account, String id, String listener, @Nullable String version) {
        return events.body(account, id, version, null).map(body -> {
            var headers = WebhookHeaders.of(body, List.of(SigningSecret.of(listener)), realTime.instant());
            return ApiJson.mapper().writeValueAsString(message(id, version, body, headers));
        });
    }

    private static WebhookEvent message(String id, @Nullable String version, String body, Map<String, String> headers) {
        var conversation = "wc_" + RandomText.alphanumeric(24);
        return new WebhookEvent("webhook_event", id, conversation, new Endpoint(version), headers, body);
    }

    /** The message; each report of the CLI repeats its {@code webhook_id}, which names the event. */
    record WebhookEvent(
            String type,
            String webhookId,
            String webhookConversationId,
            Endpoint endpoint,
            Map<String, String> httpHeaders,
            String eventPayload) {}

    /** The endpoint that the message stands for: with this API version, or null for the account's. */
    record Endpoint(@Nullable String apiVersion) {}
}
