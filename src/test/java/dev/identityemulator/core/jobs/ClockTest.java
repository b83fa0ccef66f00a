package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An account's clock follows real time, and advances on demand. */
@ExtendWith(RunningEmulator.class)
class ClockTest {

    private static final String PATH = "/v1/test_helpers/clock";

    private static RawClient.Response advance(String form, Emulator emulator) {
        return emulator.raw().post(PATH + "/advance", form);
    }

    @Test
    void retrieveWhenNeverMovedThenNoOffset(Emulator emulator) {
        var clock = emulator.raw().get(PATH).requireOk().json();

        assertThat(clock.propertyNames()).containsExactly("object", "now", "offset");
        assertThat(clock.get("object").asString()).isEqualTo("test_helpers.clock");
        assertThat(clock.get("offset").asLong()).isZero();
    }

    @Test
    void advanceWhenBySecondsThenMovedByThem(Emulator emulator) {
        long before = emulator.now();

        var clock = advance("seconds=3600", emulator).requireOk().json();

        assertThat(clock.get("offset").asLong()).isEqualTo(3600);
        assertThat(clock.get("now").asLong()).isGreaterThanOrEqualTo(before + 3600);
        assertThat(emulator.raw().get(PATH).requireOk().json().get("offset").asLong())
                .isEqualTo(3600);
    }

    @Test
    void advanceWhenTwiceThenOffsetsAddUp(Emulator emulator) {
        advance("seconds=60", emulator).requireOk();

        var clock = advance("seconds=1", emulator).requireOk().json();

        assertThat(clock.get("offset").asLong()).isEqualTo(61);
    }

    @Test
    void advanceWhenTheAccountIsEmptiedMeanwhileThenMovedAllTheSame(Emulator emulator) {
        var statuses = IntStream.range(0, 200)
                .parallel()
                .mapToObj(index -> index % 2 == 0
                        ? advance("seconds=1", emulator)
                        : emulator.raw().delete("/v1/test_helpers/data"))
                .map(RawClient.Response::status)
                .toList();

        assertThat(statuses).doesNotContain(500);
    }

    @Test
    void advanceWhenToATimeThenTheClockStandsThere(Emulator emulator) {
        long then = emulator.now() + 100_000;

        var clock = advance("to=" + then, emulator).requireOk().json();

        assertThat(clock.get("now").asLong()).isBetween(then, then + 60);
        assertThat(clock.get("offset").asLong()).isBetween(100_000L - 60, 100_000L);
    }

    @Test
    void advanceWhenMovedThenNewSessionsFollowTheClock(Emulator emulator) throws StripeException {
        emulator.advance(Duration.ofDays(365));
        long now = emulator.now();

        var session = emulator.newSession();

        assertThat(session.getCreated()).isBetween(now, emulator.now());
        assertThat(emulator.events().list().getData().get(0).getCreated()).isGreaterThanOrEqualTo(session.getCreated());
    }

    @Test
    void advanceWhenMovedThenOtherAccountsAreNot(Emulator emulator) {
        var other = Emulator.withFreshAccount(emulator.baseUrl());

        emulator.advance(Duration.ofDays(1));

        assertThat(other.raw().get(PATH).requireOk().json().get("offset").asLong())
                .isZero();
    }

    @Test
    void advanceWhenADurationIsGivenThenByAsMuch(Emulator emulator) {
        var clock = advance("duration=4d", emulator).requireOk().json();

        assertThat(clock.get("offset").asLong()).isEqualTo(Duration.ofDays(4).toSeconds());
    }

    @Test
    void advanceWhenToTheNextDueTaskThenItIsDoneAndNoOther(Emulator emulator) throws StripeException {
        var first = emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(Duration.ofMinutes(30));
        var second = emulator.sessions().redact(emulator.newSession().getId());

        advance("to=next_due", emulator).requireOk();

        assertThat(emulator.sessions().retrieve(first.getId()).getRedaction().getStatus())
                .isEqualTo("redacted");
        assertThat(emulator.sessions().retrieve(second.getId()).getRedaction().getStatus())
                .isEqualTo("processing");
    }

    @Test
    void advanceWhenNothingIsDueThenRejected(Emulator emulator) {
        assertThat(ExpectedError.of(advance("to=next_due", emulator)))
                .isEqualTo(ExpectedError.invalid("Nothing is due later, so the clock has nowhere to move to.")
                        .param("to"));
    }

    @ParameterizedTest
    @CsvSource({
        "seconds=0, seconds, This value must be greater than or equal to 1 (it currently is '0').",
        "seconds=-5, seconds, This value must be greater than or equal to 1 (it currently is '-5').",
        "seconds=1h, seconds, Invalid integer: 1h",
        "to=soon, to, Invalid integer: soon"
    })
    void advanceWhenTheAmountIsWrongThenRejected(String form, String param, String message, Emulator emulator) {
        assertThat(ExpectedError.of(advance(form, emulator)))
                .isEqualTo(ExpectedError.invalid(message)
                        .code("parameter_invalid_integer")
                        .param(param));
        assertThat(emulator.raw().get(PATH).requireOk().json().get("offset").asLong())
                .isZero();
    }

    @Test
    void advanceWhenNothingIsGivenThenMissing(Emulator emulator) {
        var response = advance("", emulator);

        assertThat(ExpectedError.of(response)).isEqualTo(ExpectedError.missingParam("seconds"));
        assertThat(response.header("Emulator-Hint")).contains("duration").contains("next_due");
    }

    @Test
    void advanceWhenBothAreGivenThenRejected(Emulator emulator) {
        assertThat(ExpectedError.of(advance("seconds=1&to=9999999999", emulator)))
                .isEqualTo(ExpectedError.invalid("You may only specify one of these parameters: seconds, to.")
                        .param("seconds"));
    }

    @Test
    void advanceWhenToThePastThenRejected(Emulator emulator) {
        long past = emulator.now() - 10;

        var error = ExpectedError.of(advance("to=" + past, emulator));

        assertThat(error.message())
                .matches("This value must be greater than or equal to \\d+ \\(it currently is '" + past + "'\\)\\.");
        assertThat(error.message(""))
                .isEqualTo(ExpectedError.invalid("")
                        .code("parameter_invalid_integer")
                        .param("to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seconds", "to"})
    void advanceWhenBeyondAllTimeThenRejected(String param, Emulator emulator) {
        var error = ExpectedError.of(advance(param + "=9223372036854775807", emulator));

        assertThat(error.message())
                .matches("This value must be less than or equal to \\d+"
                        + " \\(it currently is '9223372036854775807'\\)\\.");
        assertThat(error.message(""))
                .isEqualTo(ExpectedError.invalid("")
                        .code("parameter_invalid_integer")
                        .param(param));
        assertThat(emulator.raw().get(PATH).requireOk().json().get("offset").asLong())
                .isZero();
    }
}
