package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.api.web.ApiSettings;
import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.platform.console.Console;
import dev.identityemulator.platform.console.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The only writer of events: each is recorded in the transaction of its change. */
@Component
public class EventRecorder {

    private final EventRows events;
    private final AccountClock clock;
    private final ApiSettings settings;
    private final List<EventOutbox> outboxes;
    private final Console console;

    EventRecorder(
            EventRows events, AccountClock clock, ApiSettings settings, List<EventOutbox> outboxes, Console console) {
        this.events = events;
        this.clock = clock;
        this.settings = settings;
        this.outboxes = outboxes;
        this.console = console;
    }

    /** Records an event with a snapshot of its resource; {@code cause} is null if no API request caused it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String account, EventType type, String objectId, ApiResource object, @Nullable Caller cause) {
        record(account, type, objectId, object, cause, clock.next(account));
    }

    /** The same with a given time, for events that happen at the same time as another one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String account,
            EventType type,
            String objectId,
            ApiResource object,
            @Nullable Caller cause,
            Instant created) {
        record(event(account, type, objectId, object, created), cause);
    }

    /** Records an event of a past that is made up: nobody is told of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordPast(String account, EventType type, String objectId, ApiResource object, Instant created) {
        events.add(event(account, type, objectId, object, created));
    }

    private Event event(String account, EventType type, String objectId, ApiResource object, Instant created) {
        var json = ResourceRenderer.compact(object, ApiVersion.ifOlder(settings.apiVersion()));
        return new Event(account, created, type.value(), settings.apiVersion(), objectId, json);
    }

    /** Records an update with the values from before it; one that changed nothing is no event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordUpdate(
            String account,
            EventType type,
            String objectId,
            ApiResource before,
            ApiResource after,
            @Nullable Caller cause) {
        var json = snapshot(after);
        PreviousAttributes.between(snapshot(before), json).ifPresent(previous -> {
            var event = new Event(
                    account, clock.next(account), type.value(), settings.apiVersion(), objectId, json.toString());
            event.changedFrom(previous.toString());
            record(event, cause);
        });
    }

    private ObjectNode snapshot(ApiResource resource) {
        return ResourceRenderer.snapshot(resource, ApiVersion.ifOlder(settings.apiVersion()));
    }

    private void record(Event event, @Nullable Caller cause) {
        if (cause != null) {
            event.causedBy(cause.requestId(), cause.idempotencyKey());
        }
        var recorded = RecordedEvent.of(event);
        event.awaitDeliveries(
                outboxes.stream().mapToInt(outbox -> outbox.add(recorded)).sum());
        events.add(event);
        console.say(Severity.NORMAL, () -> "event " + event.type() + " of " + event.objectId());
    }
}
