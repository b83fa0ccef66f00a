package dev.identityemulator.testhelpers.clock;

import static dev.identityemulator.testhelpers.clock.SessionClock.advance;
import static dev.identityemulator.testhelpers.clock.SessionClock.redaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of a session that several calls advance at once, and of one that is not there. */
@ExtendWith(RunningEmulator.class)
class SessionClockErrorTest {

    private static VerificationSession redacted(Emulator emulator) throws StripeException {
        return emulator.sessions().redact(emulator.newSession().getId());
    }

    @Test
    void advanceWhenSeveralAtOnceThenTheyAddUp(Emulator emulator) throws Exception {
        var mine = redacted(emulator);

        AtOnce.calls(8, () -> advance(mine, "duration=10m", emulator).requireOk());

        assertThat(SessionClock.of(mine, emulator).get("offset").asLong()).isEqualTo(8 * 600);
        assertThat(redaction(mine, emulator)).isEqualTo("redacted");
        assertThat(emulator.eventTypes()).containsExactly("redacted", "canceled", "created");
    }

    @Test
    void advanceWhenTheAccountIsEmptiedMeanwhileThenNoFailure(Emulator emulator) throws Exception {
        for (int i = 0; i < 20; i++) {
            var mine = redacted(emulator);

            var statuses = AtOnce.calls(
                    4,
                    () -> Thread.currentThread().getName().endsWith("1")
                            ? emulator.raw().delete("/v1/test_helpers/data").status()
                            : advance(mine, "duration=1h", emulator).status());

            assertThat(statuses).isSubsetOf(200, 400, 429);
        }
    }

    @Test
    void advanceWhenTheAccountIsEmptiedThenTheSessionIsMissing(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        advance(mine, "duration=1d", emulator).requireOk();

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(ExpectedError.of(advance(mine, "duration=1d", emulator)))
                .isEqualTo(ExpectedError.noSuchSession(mine.getId()).status(400));
    }

    @Test
    void advanceWhenTheSessionIsOfAnotherAccountThenRejected(Emulator emulator) throws StripeException {
        var mine = redacted(emulator);
        var stranger = Emulator.withFreshAccount(emulator.baseUrl());

        var response = advance(mine, "duration=4d", stranger);

        assertThat(ExpectedError.of(response))
                .isEqualTo(ExpectedError.noSuchSession(mine.getId()).status(400));
        assertThat(redaction(mine, emulator)).isEqualTo("processing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cos_1", "order_1", "vs_1", "nonsense", "%F0%9F%98%80"})
    void advanceWhenThereIsNoSuchSessionThenRejected(String id, Emulator emulator) {
        var response = emulator.raw().post(SessionClock.CLOCK + "/advance", "duration=4d&session=" + id);

        assertThat(response.status()).isEqualTo(400);
        assertThat(ExpectedError.of(response).param()).isEqualTo("session");
        assertThat(response.header("Emulator-Hint").equals("Only a VerificationSession (vs_...) can be named here."))
                .isEqualTo(id.matches("cos_1|order_1"));
    }

    @Test
    void advanceWhenAHundredYearsAreUsedUpThenRejected(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        advance(session, "seconds=3155760000", emulator).requireOk();

        assertThat(ExpectedError.of(advance(session, "seconds=1", emulator)).param())
                .isEqualTo("seconds");
        assertThat(SessionClock.of(session, emulator).get("offset").asLong()).isEqualTo(3_155_760_000L);
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("requires_input");
    }
}
