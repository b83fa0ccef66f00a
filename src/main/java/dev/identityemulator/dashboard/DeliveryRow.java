package dev.identityemulator.dashboard;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.requestlog.Secrets;
import dev.identityemulator.webhook.WebhookDeliveryResource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * An attempt to deliver in a list.
 *
 * @param home where the pages of its account are
 * @param result what came of it, in few words
 * @param connected the account below this one whose event it is, or null for this one's
 * @param next when the next attempt is due, or null if none follows
 */
record DeliveryRow(
        String home,
        String id,
        String event,
        String endpoint,
        String url,
        String status,
        Tone tone,
        String result,
        int attempt,
        String cause,
        Moment created,
        @Nullable Moment next,
        @Nullable String connected) {

    static DeliveryRow of(WebhookDeliveryResource delivery, String home) {
        var next = delivery.nextAttemptAt();
        return new DeliveryRow(
                home,
                delivery.id(),
                delivery.event(),
                delivery.webhookEndpoint(),
                Secrets.mask(delivery.url()),
                Shown.value(delivery.status()),
                Tone.of(delivery.status()),
                result(delivery),
                delivery.attempt(),
                Shown.value(delivery.cause()),
                Moment.of(delivery.created()),
                next == null ? null : Moment.of(next),
                delivery.request() == null ? null : connected(delivery.request().body()));
    }

    private static String result(WebhookDeliveryResource delivery) {
        var response = delivery.response();
        if (response != null) {
            return response.status() + " in " + delivery.durationMs() + " ms";
        }
        return delivery.error() == null ? "" : delivery.error();
    }

    /** Events of connected accounts say whose they are. */
    private static @Nullable String connected(@Nullable String body) {
        try {
            var account = body == null
                    ? ""
                    : ApiJson.mapper().readTree(body).path("account").asString("");
            return account.isEmpty() ? null : account;
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
