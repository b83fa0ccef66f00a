package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryResource;
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
