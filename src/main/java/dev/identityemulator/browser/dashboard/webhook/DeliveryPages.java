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
import dev.identityemulator.stripe.webhook.endpoint.DestinationDetails;
import dev.identityemulator.testhelpers.delivery.WebhookDeliveryService;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages of deliveries: of each the request, the response and the time that it took. */
@DashboardController
@DashboardSection(title = "Deliveries", order = 50, paths = "deliveries", idPrefixes = "whd")
class DeliveryPages {

    private final WebhookDeliveryService deliveries;
    private final DeliveryRows rows;
    private final FailedDeliveries failures;
    private final PageResponses responses;

    DeliveryPages(
            WebhookDeliveryService deliveries, DeliveryRows rows, FailedDeliveries failures, PageResponses responses) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.failures = failures;
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
        var params = DeliveryRows.params(Listing.SIZE, null, null, status, Listing.cursor(request));
        var page = deliveries.list(request.caller(), params);
        var chosen = status == null ? "" : Format.value(status);
        Map<String, Object> filter = Map.of("status", chosen, "statuses", Choice.of(DeliveryStatus.values(), chosen));
        var listing = Listing.of(page, request, filter, each -> rows.row(request, each), DeliveryRow::id);
        return responses.page(request, "deliveries", "Deliveries", listing);
    }

    @GetMapping("/deliveries/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var delivery = deliveries.retrieve(request.caller(), request.id());
        var sent = delivery.request();
        var body = sent == null ? null : sent.body();
        var response = delivery.response();
        var row = rows.row(request, delivery);
        var owner = row.connected() == null
                ? request
                : request.as(AccountIds.connected(request.account(), row.connected()));
        var page = new DeliveryPage(
                row,
                owner.base() + eventPath(row),
                sent == null ? List.of() : headers(sent.headers()),
                body == null ? null : owner.markup(body),
                response == null ? List.of() : headers(response.headers()),
                response == null || response.body().isBlank() ? null : owner.markup(response.body()),
                response != null,
                delivery.error());
        return responses.page(request, "delivery", "Delivery " + delivery.id(), page);
    }

    /** A ping has no page of its own, and leads to its destination. */
    private static String eventPath(DeliveryRow row) {
        var about = row.about();
        return about != null && DestinationDetails.isId(about)
                ? "/webhook_endpoints/" + about
                : "/events/" + row.event();
    }

    /** Delivers again whatever failed, to one endpoint or to all, and leads back to where the button was. */
    @PostMapping("/deliveries/resend_failed")
    ResponseEntity<String> resendFailed(PageRequest request) {
        var endpoint = request.text("webhook_endpoint");
        failures.resend(request, endpoint);
        return responses.redirect(request, endpoint == null ? "/deliveries" : "/webhook_endpoints/" + endpoint);
    }

    private static List<Header> headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .toList();
    }
}
