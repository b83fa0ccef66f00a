package dev.identityemulator.testkit;

import com.stripe.model.Event;
import com.stripe.model.identity.VerificationSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Waits for what the application does. */
public sealed interface EventActions permits Emulator {

    EmulatorApi api();

    /** Waits for an event about this session; {@code verified} is {@code identity.verification_session.verified}. */
    default Event awaitEvent(String type, VerificationSession session) {
        return awaitEvent(type, session.getId());
    }

    /**
     * Waits for an event about the session with this id, for ten seconds at most.
     *
     * @throws AssertionError if there is none; with the events that there are
     */
    default Event awaitEvent(String type, String session) {
        return awaitEvent(type, session, Await.LONGEST);
    }

    /**
     * Waits until there is such an event and everything has been sent, for this time at most.
     *
     * @throws AssertionError if there is none; with the events that there are
     */
    default Event awaitEvent(String type, String session, Duration longest) {
        var whole = type.contains(".") ? type : "identity.verification_session." + type;
        return Await.present(
                longest,
                () -> events(session).stream()
                        .filter(event -> event.getType().equals(whole))
                        .findFirst(),
                () -> "There is no event " + whole + " about " + session + ", only: "
                        + events(session).stream().map(Event::getType).collect(Collectors.joining(", ")),
                () -> api().post("/v1/test_helpers/settle", Map.of("session", session)));
    }

    /** The events about the session with this id, newest first; at most a hundred. */
    default List<Event> events(String session) {
        return new SessionScope(api(), session).events();
    }

    /**
     * Waits until the application has created a session, and returns the newest.
     *
     * @throws AssertionError if there is none within ten seconds
     */
    default VerificationSession awaitSession() {
        return awaitSession(session -> true);
    }

    /** Waits until the application has created such a session. */
    default VerificationSession awaitSession(Predicate<VerificationSession> wanted) {
        return Await.present(
                Await.LONGEST,
                () -> sessions().stream().filter(wanted).findFirst(),
                () -> "There is no such session, only: "
                        + sessions().stream().map(VerificationSession::getId).collect(Collectors.joining(", ")),
                () -> {});
    }

    /** The sessions of the account, newest first; at most a hundred. */
    default List<VerificationSession> sessions() {
        return api().list("/v1/identity/verification_sessions", Map.of()).stream()
                .map(session -> api().as(VerificationSession.class, session))
                .toList();
    }

    /** Delivers an event again, to every endpoint of its type. */
    default void resend(Event event) {
        api().post("/v1/events/" + event.getId() + "/retry", Map.of());
    }
}
