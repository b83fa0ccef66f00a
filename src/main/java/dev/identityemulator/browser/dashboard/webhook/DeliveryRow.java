package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.event.thin.ThinEventId;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryResource;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in a list.
 *
 * @param home the address of its account's pages
 * @param event the id of the event or, of a thin one, of the snapshot event that tells of the same
 * @param type the type of the event, or its id where the type is not known any more
 * @param about the id of the object in the event
 * @param result the status of the response, or the error
 * @param said the beginning of the response's body, in one line
 * @param connected the connected account whose event it is, or null for an event of this account
 * @param next when the next attempt is due, or null if none follows any more
 */
public record DeliveryRow(
        String home,
        String id,
        String event,
        String type,
        @Nullable String about,
        String endpoint,
        String url,
        String status,
        StatusColor color,
        String result,
        @Nullable String said,
        int attempt,
        String cause,
        Timestamp created,
        @Nullable Timestamp next,
        @Nullable String connected) {

    private static final int SHOWN = 120;

    static DeliveryRow of(WebhookDeliveryResource delivery, SentEvent event, String home, Instant now) {
        var next = delivery.nextAttemptAt();
        return new DeliveryRow(
                home,
                delivery.id(),
                ThinEventId.snapshotOf(delivery.event()),
                event.type() == null ? delivery.event() : event.type(),
                event.about(),
                delivery.webhookEndpoint(),
                SecretMasker.mask(delivery.url()),
                Format.value(delivery.status()),
                StatusColor.of(delivery.status()),
                result(delivery),
                said(delivery),
                delivery.attempt(),
                Format.value(delivery.cause()),
                Timestamp.of(delivery.created()),
                next == null || next.isBefore(now) ? null : Timestamp.of(next),
                event.connected());
    }

    /** Whether there is another attempt to deliver the event to the endpoint before this one. */
    boolean repeated() {
        return attempt > 1;
    }

    boolean failed() {
        return color == StatusColor.BAD;
    }

    /** Whether an endpoint did not take what these deliveries brought it last. */
    static boolean isFailing(List<DeliveryRow> deliveries) {
        var seen = new HashSet<String>();
        return deliveries.stream()
                .sorted(Comparator.comparing(DeliveryRow::id).reversed())
                .anyMatch(delivery -> seen.add(delivery.endpoint()) && delivery.failed());
    }

    private static String result(WebhookDeliveryResource delivery) {
        var response = delivery.response();
        if (response != null) {
            return response.status() + " in " + delivery.durationMs() + " ms";
        }
        return delivery.error() == null ? "" : delivery.error();
    }

    private static @Nullable String said(WebhookDeliveryResource delivery) {
        var response = delivery.response();
        if (response == null || response.body().isBlank()) {
            return null;
        }
        var line = response.body().strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
