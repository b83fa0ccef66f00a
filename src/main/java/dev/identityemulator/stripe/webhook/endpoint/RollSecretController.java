package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives an endpoint a new secret, as Stripe's Dashboard does. */
@ApiController
class RollSecretController {

    private final WebhookEndpointService endpoints;

    RollSecretController(WebhookEndpointService endpoints) {
        this.endpoints = endpoints;
    }

    @PostMapping("/v1/test_helpers/webhook_endpoints/{id}/roll_secret")
    WebhookEndpointResource rollSecret(Caller caller, @PathVariable String id, RollSecretParams params) {
        return WebhookEndpointResource.withSecret(endpoints.rollSecret(caller, id, params));
    }
}
