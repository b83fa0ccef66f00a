package dev.identityemulator.stripe.webhook.destination;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.TokenList;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.event.thin.ThinEventResource;
import dev.identityemulator.stripe.webhook.endpoint.EndpointHints;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of event destinations.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/event_destinations">Stripe: Event Destinations</a>
 */
@ApiController
class EventDestinationController {

    static final String PATH = "/v2/core/event_destinations";

    private final EventDestinationService destinations;
    private final EndpointHints hints;

    EventDestinationController(EventDestinationService destinations, EndpointHints hints) {
        this.destinations = destinations;
        this.hints = hints;
    }

    @PostMapping(PATH)
    EventDestinationResource create(Caller caller, EventDestinationCreateParams params, HttpServletResponse response) {
        var destination = destinations.create(caller, params);
        hints.add(destination, response);
        return EventDestinationResource.of(destination, params.include());
    }

    @GetMapping(PATH + "/{id}")
    EventDestinationResource retrieve(Caller caller, @PathVariable String id, EventDestinationRetrieveParams params) {
        return EventDestinationResource.of(destinations.retrieve(caller, id), params.include());
    }

    @PostMapping(PATH + "/{id}")
    EventDestinationResource update(
            Caller caller, @PathVariable String id, EventDestinationUpdateParams params, HttpServletResponse response) {
        var destination = destinations.update(caller, id, params);
        hints.add(destination, response);
        return EventDestinationResource.of(destination, params.include());
    }

    @PostMapping(PATH + "/{id}/enable")
    EventDestinationResource enable(Caller caller, @PathVariable String id) {
        return EventDestinationResource.of(destinations.enable(caller, id, true), null);
    }

    @PostMapping(PATH + "/{id}/disable")
    EventDestinationResource disable(Caller caller, @PathVariable String id) {
        return EventDestinationResource.of(destinations.enable(caller, id, false), null);
    }

    @PostMapping(PATH + "/{id}/ping")
    ThinEventResource ping(Caller caller, @PathVariable String id) {
        return ThinEventResource.of(destinations.ping(caller, id));
    }

    @GetMapping(PATH)
    TokenList<EventDestinationResource> list(
            Caller caller, EventDestinationListParams params, HttpServletRequest request) {
        return TokenList.of(
                destinations.list(caller, params),
                PATH,
                params,
                RequestParams.of(request),
                WebhookEndpoint::id,
                destination -> EventDestinationResource.of(destination, params.include()));
    }

    @DeleteMapping(PATH + "/{id}")
    EventDestinationResource.Deleted delete(Caller caller, @PathVariable String id) {
        destinations.delete(caller, id);
        return new EventDestinationResource.Deleted(id, EventDestinationResource.OBJECT);
    }
}
