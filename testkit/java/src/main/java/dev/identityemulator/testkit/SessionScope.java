package dev.identityemulator.testkit;

import com.stripe.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One session of an account that several tests share: its time passes alone, and nothing of other sessions is waited for or shown. */
public final class SessionScope {

    private final EmulatorApi api;
    private final Clock clock;
    private final String session;

    SessionScope(EmulatorApi api, String session) {
        this.api = api;
        this.clock = new Clock(api, Map.of("session", session));
        this.session = session;
    }

    /** The session's time. */
    public Instant now() {
        return clock.now();
    }

    /** Lets this time pass for the session, with its outcome, its redaction, its links and the retries of its events. */
    public Instant advance(Duration duration) {
        return clock.advance(duration);
    }

    /** Lets the time pass until the next thing of the session falls due. */
    public Instant advanceToNextDue() {
        return clock.advanceToNextDue();
    }

    /**
     * Waits until nothing of the session is in progress and every webhook about it has been received.
     *
     * @throws UndeliveredWebhooksError with the response of the receiver, if one did not receive them
     */
    public void settle() {
        clock.settle();
    }

    /**
     * Waits too, and returns what was not received.
     *
     * @throws NotSettledError if that takes more than ten seconds
     */
    public List<UndeliveredWebhook> undelivered() {
        return clock.undelivered(Clock.LONGEST);
    }

    /** The events about the session, newest first; at most a hundred. */
    public List<Event> events() {
        return api.list("/v1/test_helpers/events", Map.of("session", session)).stream()
                .map(event -> api.as(Event.class, event))
                .toList();
    }

    /** The requests that were about the session, newest first; at most a hundred. */
    public List<LoggedRequest> requests() {
        return api.list("/v1/test_helpers/request_logs", Map.of("session", session)).stream()
                .map(LoggedRequest::of)
                .toList();
    }
}
