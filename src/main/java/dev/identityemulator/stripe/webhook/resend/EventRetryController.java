package dev.identityemulator.stripe.webhook.resend;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.stripe.event.EventResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Serves {@code stripe events resend}. */
@ApiController
class EventRetryController {

    private final EventRetryService retries;

    EventRetryController(EventRetryService retries) {
        this.retries = retries;
    }

    @PostMapping("/v1/events/{id}/retry")
    EventResource retry(Caller caller, @PathVariable String id, EventRetryParams params) {
        return EventResource.of(retries.retry(caller, id, params));
    }
}
