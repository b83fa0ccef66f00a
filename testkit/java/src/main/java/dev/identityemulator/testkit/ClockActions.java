package dev.identityemulator.testkit;

import com.stripe.model.identity.VerificationSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The account's clock, and what tests call in place of a sleep. */
public sealed interface ClockActions permits Emulator {

    EmulatorApi api();

    /** The account's time. */
    default Instant now() {
        return clock().now();
    }

    /** Lets this time pass, with everything that falls due in it, such as redactions and retries of webhooks. */
    default Instant advance(Duration duration) {
        return clock().advance(duration);
    }

    /** Lets the time pass until the next thing falls due. */
    default Instant advanceToNextDue() {
        return clock().advanceToNextDue();
    }

    /**
     * Waits until nothing is in progress and every webhook has been received.
     *
     * @throws UndeliveredWebhooksError with the response of the receiver, if one did not receive them
     */
    default void settle() {
        clock().settle();
    }

    /**
     * Waits until nothing is in progress, and returns what was not received.
     *
     * @throws NotSettledError if that takes more than ten seconds
     */
    default List<UndeliveredWebhook> undelivered() {
        return undelivered(Clock.LONGEST);
    }

    /**
     * Waits as long as this at most.
     *
     * @throws NotSettledError if that is not enough
     */
    default List<UndeliveredWebhook> undelivered(Duration longest) {
        return clock().undelivered(longest);
    }

    /** The same for one session of an account that tests share. */
    default SessionScope only(VerificationSession session) {
        return only(session.getId());
    }

    /** The same for the session with this id. */
    default SessionScope only(String session) {
        return new SessionScope(api(), session);
    }

    private Clock clock() {
        return new Clock(api(), Map.of());
    }
}
