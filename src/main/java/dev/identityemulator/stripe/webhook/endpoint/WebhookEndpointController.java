package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of webhook endpoints.
 *
 * @see <a href="https://docs.stripe.com/api/webhook_endpoints">Stripe: Webhook Endpoints</a>
 */
@ApiController
class WebhookEndpointController {

    private static final String PATH = "/v1/webhook_endpoints";

    private final WebhookEndpointService endpoints;
    private final EndpointHints hints;

    WebhookEndpointController(WebhookEndpointService endpoints, EndpointHints hints) {
        this.endpoints = endpoints;
        this.hints = hints;
    }

    @PostMapping(PATH)
    WebhookEndpointResource create(Caller caller, WebhookEndpointCreateParams params, HttpServletResponse response) {
        var endpoint = endpoints.create(caller, params, null);
        hints.add(endpoint, response);
        return WebhookEndpointResource.withSecret(endpoint);
    }

    @GetMapping(PATH + "/{id}")
    WebhookEndpointResource retrieve(Caller caller, @PathVariable String id) {
        return WebhookEndpointResource.of(endpoints.retrieve(caller, own(id)));
    }

    @PostMapping(PATH + "/{id}")
    WebhookEndpointResource update(
            Caller caller, @PathVariable String id, WebhookEndpointUpdateParams params, HttpServletResponse response) {
        var endpoint = endpoints.update(caller, own(id), params);
        hints.add(endpoint, response);
        return WebhookEndpointResource.of(endpoint);
    }

    @GetMapping(PATH)
    ResourceList<WebhookEndpointResource> list(Caller caller, WebhookEndpointListParams params) {
        return ResourceList.of(endpoints.list(caller, params), PATH, WebhookEndpointResource::of);
    }

    @DeleteMapping(PATH + "/{id}")
    WebhookEndpointResource.Deleted delete(Caller caller, @PathVariable String id) {
        endpoints.delete(caller, own(id));
        return new WebhookEndpointResource.Deleted(id, WebhookEndpointResource.OBJECT, true);
    }

    /** At Stripe only the Dashboard can do this. */
    @PostMapping("/v1/test_helpers/webhook_endpoints/{id}/roll_secret")
    WebhookEndpointResource rollSecret(Caller caller, @PathVariable String id, RollSecretParams params) {
        return WebhookEndpointResource.withSecret(endpoints.rollSecret(caller, id, params));
    }

    /** Event destinations are beside endpoints in their table, but not in this API. */
    private static String own(String id) {
        if (DestinationDetails.isId(id)) {
            throw WebhookEndpointService.noSuch(id);
        }
        return id;
    }
}
