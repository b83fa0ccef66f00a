package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryResource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A delivery in a list.
 *
 * @param home the address of its account's pages
 * @param result the status of the response, or the error
 * @param connected the connected account whose event it is, or null for an event of this account
 * @param next when the next attempt is due, or null if none follows
 */
public record DeliveryRow(
        String home,
        String id,
        String event,
        String endpoint,
        String url,
        String status,
        StatusColor color,
        String result,
        int attempt,
        String cause,
        Timestamp created,
        @Nullable Timestamp next,
        @Nullable String connected) {

    static DeliveryRow of(WebhookDeliveryResource delivery, String home) {
        var next = delivery.nextAttemptAt();
        return new DeliveryRow(
                home,
                delivery.id(),
                delivery.event(),
                delivery.webhookEndpoint(),
                SecretMasker.mask(delivery.url()),
                Format.value(delivery.status()),
                StatusColor.of(delivery.status()),
                result(delivery),
                delivery.attempt(),
                Format.value(delivery.cause()),
                Timestamp.of(delivery.created()),
                next == null ? null : Timestamp.of(next),
                delivery.request() == null ? null : connected(delivery.request().body()));
    }

    private static String result(WebhookDeliveryResource delivery) {
        var response = delivery.response();
        if (response != null) {
            return response.status() + " in " + delivery.durationMs() + " ms";
        }
        return delivery.error() == null ? "" : delivery.error();
    }

    /** The body of an event names the connected account that it belongs to. */
    private static @Nullable String connected(@Nullable String body) {
        try {
            return body == null
                    ? null
                    : ApiJson.mapper().readTree(body).path("account").stringValue(null);
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
