package dev.identityemulator.testhelpers.clock;

import static dev.identityemulator.testhelpers.clock.SessionClock.advance;
import static dev.identityemulator.testhelpers.clock.SessionClock.redaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The time of one session passes alone: what waits there comes, and everything else of the account stays as it was. */
@ExtendWith(RunningEmulator.class)
class SessionClockTest {

    private static final long HOUR = RunningEmulator.DELAY.toSeconds();

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static String status(VerificationSession session, Emulator emulator) throws StripeException {
        return emulator.sessions().retrieve(session.getId()).getStatus();
    }

    private static VerificationSession redacted(Emulator emulator) throws StripeException {
        return emulator.sessions().redact(emulator.newSession().getId());
    }

    @Test
    void advanceWhenASessionIsNamedThenOnlyItsRedactionEnds(Emulator emulator) throws StripeException {
        var mine = redacted(emulator);
        var other = redacted(emulator);

        advance(mine, "duration=1h", emulator).requireOk();

        assertThat(redaction(mine, emulator)).isEqualTo("redacted");
        assertThat(redaction(other, emulator)).isEqualTo("processing");
        assertThat(emulator.raw()
                        .get(SessionClock.CLOCK)
                        .requireOk()
                        .json()
                        .get("offset")
                        .asLong())
                .isZero();
    }

    @Test
    void advanceWhenASessionIsNamedThenItsOutcomeComesAndNoOther(Emulator emulator) throws StripeException {
        var mine = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        var other = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");

        advance(mine, "seconds=" + HOUR, emulator).requireOk();

        assertThat(status(mine, emulator)).isEqualTo("verified");
        assertThat(status(other, emulator)).isEqualTo("processing");
    }

    @Test
    void advanceWhenInPartsThenTheyAddUpAndTheAccountsMovesCount(Emulator emulator) throws StripeException {
        var mine = redacted(emulator);
        var other = redacted(emulator);

        advance(mine, "duration=20m", emulator).requireOk();
        advance(mine, "duration=20m", emulator).requireOk();
        assertThat(redaction(mine, emulator)).isEqualTo("processing");
        emulator.advance(Duration.ofMinutes(20));

        assertThat(redaction(mine, emulator)).isEqualTo("redacted");
        assertThat(redaction(other, emulator)).isEqualTo("processing");
        assertThat(SessionClock.of(mine, emulator).get("offset").asLong()).isEqualTo(3600);
        assertThat(SessionClock.of(other, emulator).get("offset").asLong()).isEqualTo(1200);
    }

    @Test
    void advanceWhenTheClockIsAskedForThenTheSessionsIsAhead(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        long before = emulator.now();

        var moved = advance(session, "duration=2d", emulator).requireOk().json();

        assertThat(moved.propertyNames()).containsExactly("object", "now", "offset");
        assertThat(moved.get("offset").asLong()).isEqualTo(172_800);
        assertThat(moved.get("now").asLong()).isBetween(before + 172_800, emulator.now() + 172_800);
        assertThat(SessionClock.of(session, emulator).get("offset").asLong()).isEqualTo(172_800);
    }

    @Test
    void advanceWhenToATimeThenByTheSessionsOwnClock(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        advance(session, "duration=1d", emulator).requireOk();
        long then = emulator.now() + 100_000;

        var now = advance(session, "to=" + then, emulator).requireOk().json().get("now");

        assertThat(now.asLong()).isBetween(then, then + 60);
        assertThat(ExpectedError.of(advance(session, "to=" + emulator.now(), emulator))
                        .param())
                .isEqualTo("to");
    }

    @Test
    void advanceWhenToTheNextDueTaskThenToTheSessionsOwn(Emulator emulator) throws StripeException {
        var other = redacted(emulator);
        emulator.advance(Duration.ofMinutes(30));
        var mine = redacted(emulator);

        advance(mine, "to=next_due", emulator).requireOk();

        assertThat(redaction(mine, emulator)).isEqualTo("redacted");
        assertThat(redaction(other, emulator)).isEqualTo("processing");
        assertThat(ExpectedError.of(advance(mine, "to=next_due", emulator)))
                .isEqualTo(ExpectedError.invalid("Nothing is due later, so the clock has nowhere to move to.")
                        .param("to"));
    }

    @Test
    void advanceWhenASessionIsNamedThenItsEventsAreDatedByTheAccountAndInOrder(Emulator emulator)
            throws StripeException {
        var mine = redacted(emulator);
        advance(mine, "duration=4d", emulator).requireOk();
        var last = emulator.newSession();

        var events = emulator.events().list().getData();

        assertThat(emulator.eventTypes()).containsExactly("created", "redacted", "canceled", "created");
        assertThat(events).isSortedAccordingTo((one, two) -> two.getCreated().compareTo(one.getCreated()));
        assertThat(events.get(1).getCreated()).isLessThanOrEqualTo(last.getCreated());
    }

    @Test
    void advanceWhenAWebhookFailedThenOnlyTheSessionsRetryComes(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.status(500));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        var mine = emulator.newSession();
        var other = emulator.newSession();
        webhooks.settle();
        long before = webhooks.deliveries("session=" + mine.getId())
                .get(0)
                .get("next_attempt_at")
                .asLong();

        advance(mine, "duration=4m", emulator).requireOk();
        assertThat(webhooks.deliveries("session=" + mine.getId())
                        .get(0)
                        .get("next_attempt_at")
                        .asLong())
                .isEqualTo(before - 240);
        advance(mine, "duration=6m", emulator).requireOk();
        advance(mine, "duration=3h", emulator).requireOk();

        assertThat(webhooks.deliveries("session=" + mine.getId()))
                .extracting(attempt -> attempt.get("attempt").asInt())
                .containsExactly(1, 2, 3);
        assertThat(webhooks.deliveries("session=" + other.getId())).hasSize(1);
        assertThat(receiver.at("/").stream().filter(request -> request.body().contains(other.getId())))
                .hasSize(1);
    }

    @Test
    void advanceWhenMuchTimePassesThenAllThatFollowsHappensOnTheWay(Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.status(500));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        var mine = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        webhooks.settle();

        advance(mine, "duration=1d", emulator).requireOk();

        assertThat(status(mine, emulator)).isEqualTo("verified");
        assertThat(webhooks.deliveries("session=" + mine.getId())).hasSize(3 * 4);
        assertThat(webhooks.deliveries("session=" + mine.getId(), "status=pending"))
                .isEmpty();
    }
}
