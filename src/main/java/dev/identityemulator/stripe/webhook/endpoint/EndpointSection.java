package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an account endpoints, before anything happens that they might hear of. */
@Component
@Order(100)
class EndpointSection implements SeedSection<EndpointSeed, WebhookEndpointCreateParams> {

    private final WebhookEndpointService endpoints;

    EndpointSection(WebhookEndpointService endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public String name() {
        return "endpoints";
    }

    @Override
    public Class<EndpointSeed> fields() {
        return EndpointSeed.class;
    }

    @Override
    public Class<WebhookEndpointCreateParams> params() {
        return WebhookEndpointCreateParams.class;
    }

    @Override
    public void check(SeedEntry<EndpointSeed, WebhookEndpointCreateParams> entry) {
        if (!entry.fields().isUsable()) {
            entry.mistake("secret", "does not begin with whsec_");
        }
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<EndpointSeed, WebhookEndpointCreateParams> entry) {
        endpoints.create(seeded.account(), entry.params(), entry.fields().secret());
    }
}
