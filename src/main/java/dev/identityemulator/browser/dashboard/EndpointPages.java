package dev.identityemulator.browser.dashboard;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.browser.dashboard.format.JsonMarkup;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.stripe.webhook.endpoint.RollSecretParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointListParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointResource;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointUpdateParams;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Webhook endpoints with their deliveries, to look at, to disable and to enable, and to give a new secret. */
@Component
class EndpointPages {

    private final WebhookEndpointService endpoints;
    private final DeliveryPages deliveries;

    EndpointPages(WebhookEndpointService endpoints, DeliveryPages deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /** What the page of an endpoint shows. */
    record EndpointPage(
            EndpointRow endpoint, String secret, boolean revealed, String json, Rows<DeliveryRow> deliveries) {}

    PageResult list(PageRequest visit) {
        var page = endpoints.list(visit.caller(), params(Listing.SIZE, Listing.cursor(visit)));
        var listing = Listing.of(page, visit, Map.of(), EndpointPages::row, EndpointRow::id);
        return PageResult.page("endpoints", "Webhook endpoints", listing);
    }

    PageResult show(PageRequest visit) {
        var endpoint = endpoints.retrieve(visit.caller(), visit.id());
        boolean revealed = visit.asksFor("reveal", "secret");
        var secret = WebhookEndpointResource.withSecret(endpoint).secret();
        var json = ResourceRenderer.response(WebhookEndpointResource.of(endpoint));
        var page = new EndpointPage(
                row(endpoint),
                revealed ? String.valueOf(secret) : SecretMasker.mask(String.valueOf(secret)),
                revealed,
                JsonMarkup.of(SecretMasker.mask(new String(json, StandardCharsets.UTF_8).strip()), visit.base()),
                new Rows<>(deliveries.toEndpoint(visit, endpoint.id())));
        return PageResult.page("endpoint", "Webhook endpoint " + endpoint.id(), page);
    }

    PageResult enable(PageRequest visit) {
        return change(visit, false);
    }

    PageResult disable(PageRequest visit) {
        return change(visit, true);
    }

    /** Gives it a new secret, which the page then shows; the old one is good for another day. */
    PageResult rollSecret(PageRequest visit) {
        endpoints.rollSecret(visit.caller(), visit.id(), new RollSecretParams(null));
        return PageResult.to(visit, "/webhook_endpoints/" + visit.id());
    }

    /** The newest ones. */
    List<EndpointRow> newest(PageRequest visit) {
        return endpoints.list(visit.caller(), params(Listing.FEW, null)).items().stream()
                .map(EndpointPages::row)
                .toList();
    }

    private PageResult change(PageRequest visit, boolean disabled) {
        endpoints.update(
                visit.caller(),
                visit.id(),
                new WebhookEndpointUpdateParams(new FieldUpdate.Keep<>(), disabled, null, null, null));
        return PageResult.to(visit, "/webhook_endpoints/" + visit.id());
    }

    private static WebhookEndpointListParams params(long size, @Nullable String after) {
        return new WebhookEndpointListParams(null, size, after);
    }

    private static EndpointRow row(WebhookEndpoint endpoint) {
        return EndpointRow.of(WebhookEndpointResource.of(endpoint));
    }
}
