package dev.identityemulator.testhelpers.delivery;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.testhelpers.scope.SessionScopes;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows requests to the account's endpoints and their responses, which at Stripe only the Dashboard shows. */
@ApiController
class WebhookDeliveryController {

    private static final String PATH = "/v1/test_helpers/webhook_deliveries";

    private final WebhookDeliveryService deliveries;
    private final SessionScopes scopes;

    WebhookDeliveryController(WebhookDeliveryService deliveries, SessionScopes scopes) {
        this.deliveries = deliveries;
        this.scopes = scopes;
    }

    @GetMapping(PATH + "/{id}")
    WebhookDeliveryResource retrieve(Caller caller, @PathVariable String id) {
        return deliveries.retrieve(caller, id);
    }

    @GetMapping(PATH)
    ResourceList<WebhookDeliveryResource> list(Caller caller, WebhookDeliveryListParams params) {
        scopes.require(caller, params.session());
        return ResourceList.of(deliveries.list(caller, params), PATH, Function.identity());
    }
}
