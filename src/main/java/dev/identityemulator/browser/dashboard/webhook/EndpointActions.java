package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.browser.dashboard.DashboardController;
import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.browser.dashboard.PageResponses;
import dev.identityemulator.stripe.webhook.destination.EventDestinationService;
import dev.identityemulator.stripe.webhook.endpoint.DestinationDetails;
import dev.identityemulator.stripe.webhook.endpoint.ExplicitEventTypes;
import dev.identityemulator.stripe.webhook.endpoint.RollSecretParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointCreateParams;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointUpdateParams;
import dev.identityemulator.stripe.webhook.settings.EnabledEvents;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/** The actions on webhook endpoints: create, enable, disable, give a new secret, and send a test event. */
@DashboardController
class EndpointActions {

    private final WebhookEndpointService endpoints;
    private final EventDestinationService destinations;
    private final ExplicitEventTypes explicit;
    private final TestEvent testEvent;
    private final PageResponses responses;

    EndpointActions(
            WebhookEndpointService endpoints,
            EventDestinationService destinations,
            ExplicitEventTypes explicit,
            TestEvent testEvent,
            PageResponses responses) {
        this.endpoints = endpoints;
        this.destinations = destinations;
        this.explicit = explicit;
        this.testEvent = testEvent;
        this.responses = responses;
    }

    /** Creates an endpoint that receives everything. */
    @PostMapping("/webhook_endpoints")
    ResponseEntity<String> create(PageRequest request) {
        var everything = EnabledEvents.everything(explicit.all());
        var params = WebhookEndpointCreateParams.of(request.text("url"), everything);
        params.check();
        return back(request, endpoints.create(request.caller(), params, null).id());
    }

    @PostMapping("/webhook_endpoints/{id}/test_event")
    ResponseEntity<String> sendTestEvent(PageRequest request) {
        testEvent.send(request, request.id());
        return back(request, request.id());
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
        return back(request, request.id());
    }

    @PostMapping("/webhook_endpoints/{id}/ping")
    ResponseEntity<String> ping(PageRequest request) {
        destinations.ping(request.caller(), request.id());
        return back(request, request.id());
    }

    private ResponseEntity<String> setDisabled(PageRequest request, boolean disabled) {
        if (DestinationDetails.isId(request.id())) {
            destinations.enable(request.caller(), request.id(), !disabled);
            return back(request, request.id());
        }
        var params = new WebhookEndpointUpdateParams(new FieldUpdate.Keep<>(), disabled, null, null, null);
        endpoints.update(request.caller(), request.id(), params);
        return back(request, request.id());
    }

    private ResponseEntity<String> back(PageRequest request, String endpoint) {
        return responses.redirect(request, "/webhook_endpoints/" + endpoint);
    }
}
