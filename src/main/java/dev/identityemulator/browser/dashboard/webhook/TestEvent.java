package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.PageRequest;
import dev.identityemulator.stripe.event.EventService;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import dev.identityemulator.stripe.webhook.delivery.WebhookOutbox;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpointService;
import dev.identityemulator.stripe.webhook.resend.EventRetryParams;
import dev.identityemulator.stripe.webhook.resend.EventRetryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends an endpoint an event that is as real as any: that of a new session. */
@Component
class TestEvent {

    private final WebhookEndpointService endpoints;
    private final VerificationSessionService sessions;
    private final EventService events;
    private final WebhookOutbox outbox;
    private final EventRetryService retries;

    TestEvent(
            WebhookEndpointService endpoints,
            VerificationSessionService sessions,
            EventService events,
            WebhookOutbox outbox,
            EventRetryService retries) {
        this.endpoints = endpoints;
        this.sessions = sessions;
        this.events = events;
        this.outbox = outbox;
        this.retries = retries;
    }

    /**
     * Creates the session, and sends the event to an endpoint that does not receive its type, too.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is no such endpoint
     */
    @Transactional
    public void send(PageRequest request, String endpoint) {
        var id = endpoints.retrieve(request.caller(), endpoint).id();
        var session = sessions.create(request.caller(), VerificationSessionCreateParams.ofDocument());
        for (var event : events.about(request.account(), session.id())) {
            var receivers = outbox.receivers(request.account(), event.type());
            if (receivers.stream().map(WebhookEndpoint::id).noneMatch(id::equals)) {
                retries.retry(request.caller(), event.id(), new EventRetryParams(null, null, id));
            }
        }
    }
}
