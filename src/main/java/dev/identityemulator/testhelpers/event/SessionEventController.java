package dev.identityemulator.testhelpers.event;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.event.EventResource;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.testhelpers.scope.SessionScopes;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists the events about one session. Stripe's list of events has no such filter; its list of thin events has {@code object_id}. */
@ApiController
class SessionEventController {

    private static final String PATH = "/v1/test_helpers/events";

    private final EventService events;
    private final SessionScopes scopes;

    SessionEventController(EventService events, SessionScopes scopes) {
        this.events = events;
        this.scopes = scopes;
    }

    @GetMapping(PATH)
    ResourceList<EventResource> list(Caller caller, SessionEventListParams params) {
        var session = String.valueOf(params.session());
        scopes.require(caller, session);
        return ResourceList.of(
                events.listAbout(caller.account(), session, params.type(), params), PATH, EventResource::of);
    }
}
