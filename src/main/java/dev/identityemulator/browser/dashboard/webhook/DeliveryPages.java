package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.browser.dashboard.Choice;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.browser.dashboard.format.Format;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of deliveries: of each the request, the response and the time that it took. */
@DashboardController
@DashboardSection(title = "Deliveries", order = 50, paths = "deliveries", idPrefixes = "whd")
public class DeliveryPages {

    private static final long MOST_OF_AN_EVENT = 50;

    private final WebhookDeliveryService deliveries;
    private final PageResponses responses;

    DeliveryPages(WebhookDeliveryService deliveries, PageResponses responses) {
        this.deliveries = deliveries;
        this.responses = responses;
    }

    /** What the page of a delivery shows. */
    record DeliveryPage(
            DeliveryRow delivery,
            String eventHref,
            List<Header> requestHeaders,
            @Nullable String requestBody,
            List<Header> responseHeaders,
            @Nullable String responseBody,
            boolean responded,
            @Nullable String error) {}

    /** A header of an HTTP message. */
    record Header(String name, String value) {}

    @GetMapping("/deliveries")
    ResponseEntity<String> list(PageRequest request) {
        var status = Choice.constant(DeliveryStatus.values(), request.text("status"));
        var page = deliveries.list(request.caller(), params(Listing.SIZE, null, null, status, Listing.cursor(request)));
        var chosen = status == null ? "" : Format.value(status);
        Map<String, Object> filter = Map.of("status", chosen, "statuses", Choice.of(DeliveryStatus.values(), chosen));
        var listing = Listing.of(page, request, filter, row(request), DeliveryRow::id);
        return responses.page(request, "deliveries", "Deliveries", listing);
    }

    @GetMapping("/deliveries/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var delivery = deliveries.retrieve(request.caller(), request.id());
        var sent = delivery.request();
        var body = sent == null ? null : sent.body();
        var response = delivery.response();
        var row = DeliveryRow.of(delivery, request.base());
        var owner = row.connected() == null
                ? request
                : request.as(AccountIds.connected(request.account(), row.connected()));
        var page = new DeliveryPage(
                row,
                owner.base() + "/events/" + delivery.event(),
                sent == null ? List.of() : headers(sent.headers()),
                body == null ? null : owner.markup(body),
                response == null ? List.of() : headers(response.headers()),
                response == null || response.body().isBlank() ? null : owner.markup(response.body()),
                response != null,
                delivery.error());
        return responses.page(request, "delivery", "Delivery " + delivery.id(), page);
    }

    /** The newest deliveries. */
    public Listing<DeliveryRow> newest(PageRequest request) {
        return listing(request, params(Listing.FEW, null, null, null, null));
    }

    /** The newest deliveries to an endpoint. */
    Listing<DeliveryRow> toEndpoint(PageRequest request, String endpoint) {
        return listing(request, params(Listing.SIZE, null, endpoint, null, null));
    }

    /** The deliveries of an event, oldest first, with those to the endpoints of a platform. */
    public List<DeliveryRow> ofEvent(PageRequest request, String event) {
        var params = params(MOST_OF_AN_EVENT, event, null, null, null);
        var rows = new ArrayList<>(listing(request, params).rows());
        var platform = request.platform();
        if (platform != null) {
            rows.addAll(listing(platform, params).rows());
        }
        Collections.reverse(rows);
        return rows;
    }

    private Listing<DeliveryRow> listing(PageRequest request, WebhookDeliveryListParams params) {
        return Listing.of(deliveries.list(request.caller(), params).items(), row(request));
    }

    private static Function<WebhookDeliveryResource, DeliveryRow> row(PageRequest request) {
        return delivery -> DeliveryRow.of(delivery, request.base());
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
