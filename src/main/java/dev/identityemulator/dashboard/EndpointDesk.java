package dev.identityemulator.dashboard;

import dev.identityemulator.api.params.Change;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.requestlog.Secrets;
import dev.identityemulator.webhook.RollSecretParams;
import dev.identityemulator.webhook.WebhookEndpoint;
import dev.identityemulator.webhook.WebhookEndpointListParams;
import dev.identityemulator.webhook.WebhookEndpointResource;
import dev.identityemulator.webhook.WebhookEndpointService;
import dev.identityemulator.webhook.WebhookEndpointUpdateParams;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Webhook endpoints with their deliveries, to look at, to disable and to enable, and to give a new secret. */
@Component
class EndpointDesk {

    private final WebhookEndpointService endpoints;
    private final ResourceRenderer renderer;
    private final DeliveryDesk deliveries;

    EndpointDesk(WebhookEndpointService endpoints, ResourceRenderer renderer, DeliveryDesk deliveries) {
        this.endpoints = endpoints;
        this.renderer = renderer;
        this.deliveries = deliveries;
    }

    /** What the page of an endpoint shows. */
    record EndpointPage(
            EndpointRow endpoint, String secret, boolean revealed, String json, Rows<DeliveryRow> deliveries) {}

    Answer list(Visit visit) {
        var page = endpoints.list(visit.caller(), params(Listing.SIZE, Listing.cursor(visit)));
        var listing = Listing.of(page, visit, Map.of(), EndpointDesk::row, EndpointRow::id);
        return Answer.page("endpoints", "Webhook endpoints", listing);
    }

    Answer show(Visit visit) {
        var endpoint = endpoints.retrieve(visit.caller(), visit.id());
        boolean revealed = visit.asksFor("reveal", "secret");
        var secret = WebhookEndpointResource.withSecret(endpoint).secret();
        var json = renderer.answer(WebhookEndpointResource.of(endpoint), Expansions.NONE, visit.account());
        var page = new EndpointPage(
                row(endpoint),
                revealed ? String.valueOf(secret) : Secrets.mask(String.valueOf(secret)),
                revealed,
                JsonMarkup.of(Secrets.mask(new String(json, StandardCharsets.UTF_8).strip()), visit.base()),
                new Rows<>(deliveries.toEndpoint(visit, endpoint.id())));
        return Answer.page("endpoint", "Webhook endpoint " + endpoint.id(), page);
    }

    Answer enable(Visit visit) {
        return change(visit, false);
    }

    Answer disable(Visit visit) {
        return change(visit, true);
    }

    /** Gives it a new secret, which the page then shows; the old one is good for another day. */
    Answer rollSecret(Visit visit) {
        endpoints.rollSecret(visit.caller(), visit.id(), new RollSecretParams(null));
        return Answer.to(visit, "/webhook_endpoints/" + visit.id());
    }

    /** The newest ones. */
    List<EndpointRow> newest(Visit visit) {
        return endpoints.list(visit.caller(), params(Listing.FEW, null)).items().stream()
                .map(EndpointDesk::row)
                .toList();
    }

    private Answer change(Visit visit, boolean disabled) {
        endpoints.update(
                visit.caller(),
                visit.id(),
                new WebhookEndpointUpdateParams(new Change.Keep<>(), disabled, null, null, null));
        return Answer.to(visit, "/webhook_endpoints/" + visit.id());
    }

    private static WebhookEndpointListParams params(long size, @Nullable String after) {
        return new WebhookEndpointListParams(null, size, after);
    }

    private static EndpointRow row(WebhookEndpoint endpoint) {
        return EndpointRow.of(WebhookEndpointResource.of(endpoint));
    }
}
