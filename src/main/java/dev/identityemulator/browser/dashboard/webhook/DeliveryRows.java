package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.webhook.delivery.DeliveredEvent;
import dev.identityemulator.stripe.webhook.delivery.DeliveryBodies;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryListParams;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryResource;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the deliveries that pages list. */
@Component
public class DeliveryRows {

    private static final long MOST = 100;

    private final WebhookDeliveryService deliveries;
    private final DeliveryBodies bodies;
    private final AccountClock clock;

    DeliveryRows(WebhookDeliveryService deliveries, DeliveryBodies bodies, AccountClock clock) {
        this.deliveries = deliveries;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The deliveries of an event, oldest first, with those to the endpoints of a platform. */
    public List<DeliveryRow> ofEvent(PageRequest request, String event) {
        var params = params(MOST, event, null, null, null);
        var rows = new ArrayList<>(rows(request, params));
        var platform = request.platform();
        if (platform != null) {
            rows.addAll(rows(platform, params));
        }
        Collections.reverse(rows);
        return rows;
    }

    /** The newest deliveries. */
    public Listing<DeliveryRow> newest(PageRequest request) {
        return Listing.of(rows(request, params(Listing.FEW, null, null, null, null)), row -> row);
    }

    /** The newest deliveries to an endpoint. */
    List<DeliveryRow> toEndpoint(PageRequest request, String endpoint) {
        return rows(request, params(Listing.SIZE, null, endpoint, null, null));
    }

    /** The last delivery to an endpoint, if it failed. */
    List<DeliveryRow> failure(PageRequest request, String endpoint) {
        var succeeded = rows(request, params(1, null, endpoint, DeliveryStatus.SUCCEEDED, null));
        return rows(request, params(1, null, endpoint, DeliveryStatus.FAILED, null)).stream()
                .filter(failed ->
                        succeeded.stream().noneMatch(other -> other.id().compareTo(failed.id()) > 0))
                .toList();
    }

    /** One failed delivery to an endpoint for each event that it has not received by now, newest first. */
    List<DeliveryRow> undelivered(PageRequest request, String endpoint) {
        var failed = new ArrayList<DeliveryRow>();
        for (var row : rows(request, params(MOST, null, endpoint, DeliveryStatus.FAILED, null))) {
            boolean known = failed.stream().anyMatch(other -> other.event().equals(row.event()));
            if (!known && DeliveryRow.isFailing(rows(request, params(MOST, row.event(), endpoint, null, null)))) {
                failed.add(row);
            }
        }
        return failed;
    }

    DeliveryRow row(PageRequest request, WebhookDeliveryResource delivery) {
        var sent = delivery.request();
        var body = sent == null ? null : sent.body();
        if (body == null) {
            body = bodies.body(DeliveredEvent.named(request.account(), delivery.event()), null, null)
                    .orElse(null);
        }
        return DeliveryRow.of(delivery, SentEvent.in(body), request.base(), clock.now(request.account()));
    }

    static WebhookDeliveryListParams params(
            long size,
            @Nullable String event,
            @Nullable String endpoint,
            @Nullable DeliveryStatus status,
            @Nullable String after) {
        return new WebhookDeliveryListParams(null, null, event, size, null, after, status, endpoint);
    }

    private List<DeliveryRow> rows(PageRequest request, WebhookDeliveryListParams params) {
        return deliveries.list(request.caller(), params).items().stream()
                .map(delivery -> row(request, delivery))
                .toList();
    }
}
