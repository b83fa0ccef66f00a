package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.webhook.destination.EventDestinationResource;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointListParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointResource;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages of webhook endpoints. */
@DashboardController
@DashboardSection(
        title = "Webhook endpoints",
        order = 40,
        paths = {"webhook_endpoints", "webhook_endpoints"},
        idPrefixes = {"we", "ed"})
public class EndpointPages {

    private final WebhookEndpointService endpoints;
    private final DeliveryRows deliveries;
    private final PageResponses responses;

    EndpointPages(WebhookEndpointService endpoints, DeliveryRows deliveries, PageResponses responses) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.responses = responses;
    }

    /** What the page of an endpoint shows. */
    record EndpointPage(
            EndpointRow endpoint,
            String secret,
            boolean revealed,
            String json,
            Listing<DeliveryRow> deliveries,
            boolean resendable) {}

    @GetMapping("/webhook_endpoints")
    ResponseEntity<String> list(PageRequest request) {
        var params = new WebhookEndpointListParams(null, Listing.SIZE, Listing.cursor(request));
        var page = endpoints.listAll(request.caller(), params);
        var listing = Listing.of(page, request, Map.of(), endpoint -> row(request, endpoint), EndpointRow::id);
        return responses.page(request, "endpoints", "Webhook endpoints", listing);
    }

    @GetMapping("/webhook_endpoints/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var endpoint = endpoints.retrieve(request.caller(), request.id());
        boolean revealed = request.has("reveal", "secret");
        var secret = endpoint.secret();
        var json = responses.json(request, resource(endpoint), Expansions.NONE);
        var page = new EndpointPage(
                row(request, endpoint),
                revealed ? secret : SecretMasker.mask(secret),
                revealed,
                request.markup(SecretMasker.mask(json)),
                Listing.of(deliveries.toEndpoint(request, endpoint.id()), row -> row),
                true);
        return responses.page(request, "endpoint", "Webhook endpoint " + endpoint.id(), page);
    }

    /** The newest endpoints. */
    public Listing<EndpointRow> newest(PageRequest request) {
        var params = new WebhookEndpointListParams(null, Listing.FEW, null);
        return Listing.of(endpoints.listAll(request.caller(), params).items(), endpoint -> row(request, endpoint));
    }

    private static ApiResource resource(WebhookEndpoint endpoint) {
        return endpoint.destination().isPresent()
                ? EventDestinationResource.withUrl(endpoint)
                : WebhookEndpointResource.of(endpoint);
    }

    private EndpointRow row(PageRequest request, WebhookEndpoint endpoint) {
        return EndpointRow.of(endpoint, deliveries.failure(request, endpoint.id()));
    }
}
