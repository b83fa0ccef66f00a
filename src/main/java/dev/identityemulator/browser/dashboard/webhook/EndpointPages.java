package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.DashboardSection;
import dev.identityemulator.browser.dashboard.Listing;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.webhook.endpoint.RollSecretParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointListParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointResource;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointUpdateParams;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages of webhook endpoints, with the actions that enable, disable and give a new secret. */
@DashboardController
@DashboardSection(title = "Webhooks", order = 40, paths = "webhook_endpoints", idPrefixes = "we")
public class EndpointPages {

    private final WebhookEndpointService endpoints;
    private final DeliveryPages deliveries;
    private final PageResponses responses;

    EndpointPages(WebhookEndpointService endpoints, DeliveryPages deliveries, PageResponses responses) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.responses = responses;
    }

    /** What the page of an endpoint shows. */
    record EndpointPage(
            EndpointRow endpoint, String secret, boolean revealed, String json, Listing<DeliveryRow> deliveries) {}

    @GetMapping("/webhook_endpoints")
    ResponseEntity<String> list(PageRequest request) {
        var params = new WebhookEndpointListParams(null, Listing.SIZE, Listing.cursor(request));
        var page = endpoints.list(request.caller(), params);
        var listing = Listing.of(page, request, Map.of(), EndpointRow::of, EndpointRow::id);
        return responses.page(request, "endpoints", "Webhook endpoints", listing);
    }

    @GetMapping("/webhook_endpoints/{id}")
    ResponseEntity<String> show(PageRequest request) {
        var endpoint = endpoints.retrieve(request.caller(), request.id());
        boolean revealed = request.has("reveal", "secret");
        var secret = String.valueOf(WebhookEndpointResource.withSecret(endpoint).secret());
        var json = responses.json(request, WebhookEndpointResource.of(endpoint), Expansions.NONE);
        var page = new EndpointPage(
                EndpointRow.of(endpoint),
                revealed ? secret : SecretMasker.mask(secret),
                revealed,
                request.markup(SecretMasker.mask(json)),
                deliveries.toEndpoint(request, endpoint.id()));
        return responses.page(request, "endpoint", "Webhook endpoint " + endpoint.id(), page);
    }

    @PostMapping("/webhook_endpoints/{id}/enable")
    ResponseEntity<String> enable(PageRequest request) {
        return setDisabled(request, false);
    }

    @PostMapping("/webhook_endpoints/{id}/disable")
    ResponseEntity<String> disable(PageRequest request) {
        return setDisabled(request, true);
    }

    /** The old secret stays valid for another day. */
    @PostMapping("/webhook_endpoints/{id}/roll_secret")
    ResponseEntity<String> rollSecret(PageRequest request) {
        endpoints.rollSecret(request.caller(), request.id(), new RollSecretParams(null));
        return responses.redirect(request, "/webhook_endpoints/" + request.id());
    }

    /** The newest endpoints. */
    public Listing<EndpointRow> newest(PageRequest request) {
        var params = new WebhookEndpointListParams(null, Listing.FEW, null);
        return Listing.of(endpoints.list(request.caller(), params).items(), EndpointRow::of);
    }

    private ResponseEntity<String> setDisabled(PageRequest request, boolean disabled) {
        var params = new WebhookEndpointUpdateParams(new FieldUpdate.Keep<>(), disabled, null, null, null);
        endpoints.update(request.caller(), request.id(), params);
        return responses.redirect(request, "/webhook_endpoints/" + request.id());
    }
}
