package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointListParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import dev.identityemulator.stripe.webhook.resend.EventRetryService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Delivers again, oldest first, what endpoints have not received. */
@Component
class FailedDeliveries {

    private final WebhookEndpointService endpoints;
    private final DeliveryRows deliveries;
    private final EventRetryService retries;

    FailedDeliveries(WebhookEndpointService endpoints, DeliveryRows deliveries, EventRetryService retries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.retries = retries;
    }

    /**
     * Resends to this endpoint, or to all of the account where none is named.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such endpoint
     */
    void resend(PageRequest request, @Nullable String endpoint) {
        for (var receiver : endpoint == null ? all(request) : one(request, endpoint)) {
            var failed = deliveries.undelivered(request, receiver);
            for (int i = failed.size() - 1; i >= 0; i--) {
                var row = failed.get(i);
                retries.resend(request.caller(), row.connected(), row.event(), receiver);
            }
        }
    }

    private List<String> one(PageRequest request, String endpoint) {
        return List.of(endpoints.retrieve(request.caller(), endpoint).id());
    }

    private List<String> all(PageRequest request) {
        var params = new WebhookEndpointListParams(null, Listing.SIZE, null);
        return endpoints.listAll(request.caller(), params).items().stream()
                .map(WebhookEndpoint::id)
                .toList();
    }
}
