package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The API of events.
 *
 * @see <a href="https://docs.stripe.com/api/events">Stripe: Events</a>
 */
@ApiController
class EventController {

    private static final String PATH = "/v1/events";

    private final EventService events;

    EventController(EventService events) {
        this.events = events;
    }

    @GetMapping("/v1/events/{id}")
    EventResource retrieve(Caller caller, @PathVariable String id) {
        return EventResource.of(events.retrieve(caller.account(), id));
    }

    @GetMapping(PATH)
    ResourceList<EventResource> list(Caller caller, EventListParams params) {
        return ResourceList.of(events.list(caller, params), PATH, EventResource::of);
    }
}
