package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.list.TokenList;
import dev.identityemulator.api.params.RequestParams;
import dev.identityemulator.api.web.ApiController;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The API of thin events.
 *
 * @see <a href="https://docs.stripe.com/api/v2/core/events">Stripe: Events in API v2</a>
 */
@ApiController
class ThinEventController {

    private static final String PATH = "/v2/core/events";

    private final ThinEventService events;

    ThinEventController(ThinEventService events) {
        this.events = events;
    }

    @GetMapping("/v2/core/events/{id}")
    ThinEventResource retrieve(Caller caller, @PathVariable String id) {
        return ThinEventResource.of(events.retrieve(caller.account(), id));
    }

    @GetMapping(PATH)
    TokenList<ThinEventResource> list(Caller caller, ThinEventListParams params, HttpServletRequest request) {
        return TokenList.of(
                events.list(caller, params),
                PATH,
                params,
                RequestParams.of(request),
                ThinEvent::row,
                ThinEventResource::of);
    }
}
