package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ApiJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectWriter;

/**
 * What the rooms that send events need of them: the exact body, and a place to note that it arrived.
 *
 * @see <a href="https://docs.stripe.com/webhooks">Stripe: Receive events in your webhook endpoint</a>
 */
@Component
public class EventPayloads {

    private final ObjectWriter pretty = ApiJson.mapper().writerWithDefaultPrettyPrinter();
    private final Events events;

    EventPayloads(Events events) {
        this.events = events;
    }

    /** How many webhook endpoints have yet to receive the event; nothing if the account has no such event. */
    @Transactional(readOnly = true)
    public Optional<Integer> pending(String account, String id) {
        return events.findById(new ResourceKey(account, id)).map(Event::pendingWebhooks);
    }

    /**
     * The event as it is sent, in the shape of this API version (its own, if null) and with this many webhooks pending
     * (as now, if null); nothing if the account has no such event.
     */
    @Transactional(readOnly = true)
    public Optional<String> body(String account, String id, @Nullable String apiVersion, @Nullable Integer pending) {
        return events.findById(new ResourceKey(account, id))
                .map(event -> pretty.writeValueAsString(EventResource.sent(event, apiVersion, pending)));
    }

    /** Lets nobody else change the event until the caller's transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String account, String id) {
        events.lock(account, id);
    }

    /** Lets nobody else change the events about a resource until the caller's transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockAbout(String account, String objectId) {
        events.lockAbout(account, objectId);
    }

    /** Notes that one more of the endpoints that it awaited has received the event, which the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(String account, String id) {
        events.findById(new ResourceKey(account, id)).ifPresent(Event::received);
    }
}
