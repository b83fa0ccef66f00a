package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ApiJson;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectWriter;

/**
 * Events as they are sent: the exact body, and the count of endpoints that are still to receive it.
 *
 * @see <a href="https://docs.stripe.com/webhooks">Stripe: Receive events in your webhook endpoint</a>
 */
@Component
public class EventPayloads {

    private final ObjectWriter pretty = ApiJson.mapper().writerWithDefaultPrettyPrinter();
    private final Events events;
    private final JdbcTemplate jdbc;

    EventPayloads(Events events, JdbcTemplate jdbc) {
        this.events = events;
        this.jdbc = jdbc;
    }

    /** The number of webhook endpoints that have yet to receive the event; empty if the account has no such event. */
    @Transactional(readOnly = true)
    public Optional<Integer> pending(String account, String id) {
        return events.findById(new ResourceKey(account, id)).map(Event::pendingWebhooks);
    }

    /** The id of the object that the event is about; empty if the account has no such event. */
    @Transactional(readOnly = true)
    public Optional<String> objectId(String account, String id) {
        return events.findById(new ResourceKey(account, id)).map(Event::objectId);
    }

    /**
     * The body of the event in the shape of this API version (its own if null) and with this many pending webhooks (the
     * current number if null); empty if the account has no such event.
     */
    @Transactional(readOnly = true)
    public Optional<String> body(String account, String id, @Nullable String apiVersion, @Nullable Integer pending) {
        return events.findById(new ResourceKey(account, id))
                .map(event -> pretty.writeValueAsString(EventResource.sent(event, apiVersion, pending)));
    }

    /** Locks the event until the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String account, String id) {
        jdbc.queryForList("select id from events where account = ? and id = ? for update", String.class, account, id);
    }

    /** The ids of the events about a resource. */
    @Transactional(readOnly = true)
    public List<String> idsAbout(String account, String objectId) {
        return events.idsAbout(account, objectId);
    }

    /** Locks the events about some resources until the end of the caller's transaction, and returns their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> lockAbout(String account, Collection<String> objectIds) {
        return events.lockAboutAll(account, objectIds.toArray(String[]::new));
    }

    /** Records that one more endpoint has received the event; locks it until the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(String account, String id) {
        addPending(account, id, -1);
    }

    /** Takes back that an endpoint has received the event, in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notReceived(String account, String id) {
        addPending(account, id, 1);
    }

    private void addPending(String account, String id, int more) {
        jdbc.update(
                "update events set version = version + 1, pending_webhooks = pending_webhooks + ?,"
                        + " delivered = (pending_webhooks + ? <= 0) where account = ? and id = ?",
                more,
                more,
                account,
                id);
    }
}
