package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.JsonMarkup;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryListParams;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryResource;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Attempts to deliver, each whole: what was sent, what was answered, and how long that took. */
@Component
class DeliveryPages {

    private static final long MOST_OF_AN_EVENT = 50;

    private final WebhookDeliveryService deliveries;

    DeliveryPages(WebhookDeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * What the page of an attempt shows.
     *
     * @param eventHref where the event is
     */
    record DeliveryPage(
            DeliveryRow delivery,
            String eventHref,
            List<Header> requestHeaders,
            @Nullable String requestBody,
            List<Header> responseHeaders,
            @Nullable String responseBody,
            boolean responded,
            @Nullable String error) {}

    /** A line of a message's head. */
    record Header(String name, String value) {}

    PageResult list(PageRequest visit) {
        var status = Choice.constant(DeliveryStatus.values(), visit.text("status"));
        var page = deliveries.list(visit.caller(), params(Listing.SIZE, null, null, status, Listing.cursor(visit)));
        var chosen = status == null ? "" : Format.value(status);
        Map<String, Object> filter = Map.of("status", chosen, "statuses", Choice.of(DeliveryStatus.values(), chosen));
        return PageResult.page(
                "deliveries", "Deliveries", Listing.of(page, visit, filter, row(visit.base()), DeliveryRow::id));
    }

    PageResult show(PageRequest visit) {
        var delivery = deliveries.retrieve(visit.caller(), visit.id());
        var request = delivery.request();
        var response = delivery.response();
        var body = request == null ? null : request.body();
        var row = DeliveryRow.of(delivery, visit.base());
        var connected = row.connected();
        var base = connected == null ? visit.base() : visit.base() + "/" + connected;
        var page = new DeliveryPage(
                row,
                base + "/events/" + delivery.event(),
                request == null ? List.of() : headers(request.headers()),
                body == null ? null : JsonMarkup.of(body, base),
                response == null ? List.of() : headers(response.headers()),
                response == null || response.body().isBlank() ? null : JsonMarkup.of(response.body(), base),
                response != null,
                delivery.error());
        return PageResult.page("delivery", "Delivery " + delivery.id(), page);
    }

    /** The newest ones. */
    List<DeliveryRow> newest(PageRequest visit) {
        return rows(visit.caller(), visit.base(), params(Listing.FEW, null, null, null, null));
    }

    /** The newest ones to an endpoint. */
    List<DeliveryRow> toEndpoint(PageRequest visit, String endpoint) {
        return rows(visit.caller(), visit.base(), params(Listing.SIZE, null, endpoint, null, null));
    }

    /** All of an event, oldest first; a platform's endpoints may receive it too. */
    List<DeliveryRow> ofEvent(PageRequest visit, String event) {
        var params = params(MOST_OF_AN_EVENT, event, null, null, null);
        var rows = new ArrayList<>(rows(visit.caller(), visit.base(), params));
        var platform = visit.platform();
        if (platform != null) {
            rows.addAll(rows(platform, visit.root() + "dashboard/" + platform.account(), params));
        }
        Collections.reverse(rows);
        return rows;
    }

    private List<DeliveryRow> rows(Caller caller, String home, WebhookDeliveryListParams params) {
        return deliveries.list(caller, params).items().stream().map(row(home)).toList();
    }

    private static Function<WebhookDeliveryResource, DeliveryRow> row(String home) {
        return delivery -> DeliveryRow.of(delivery, home);
    }

    private static WebhookDeliveryListParams params(
            long size,
            @Nullable String event,
            @Nullable String endpoint,
            @Nullable DeliveryStatus status,
            @Nullable String after) {
        return new WebhookDeliveryListParams(null, null, event, size, after, status, endpoint);
    }

    private static List<Header> headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList();
    }
}
