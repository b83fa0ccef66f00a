package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every state, each kind of submission has its outcome, or is rejected and changes nothing. */
@ExtendWith(RunningEmulator.class)
class SubmissionStateTest {

    private static final Map<String, String> STATUS_AFTER = Map.of("verify", "verified", "unverify", "requires_input");

    static Stream<Arguments> cells() {
        return Arrays.stream(StateTableTest.State.values())
                .flatMap(state -> Stream.of("verify", "unverify")
                        .flatMap(outcome ->
                                Stream.of(true, false).map(delayed -> Arguments.of(outcome, delayed, state))));
    }

    @ParameterizedTest(name = "{0}, delayed {1}, when {2}")
    @MethodSource("cells")
    void submitWhenInThisStateThenItsOutcomeOrRejected(
            String outcome, boolean delayed, StateTableTest.State state, Emulator emulator) throws StripeException {
        var session = state.reach(emulator);
        var events = emulator.events().list().getData();
        var form = "simulate_delay=" + delayed;

        if (state.name().startsWith("REQUIRES_INPUT")) {
            var types = emulator.eventTypes();
            var after = emulator.submit(session, outcome, form);
            assertThat(after.getStatus()).isEqualTo(delayed ? "processing" : STATUS_AFTER.get(outcome));
            emulator.advance(RunningEmulator.DELAY);
            assertThat(emulator.sessions().retrieve(session.getId()).getStatus())
                    .isEqualTo(STATUS_AFTER.get(outcome));
            assertThat(emulator.eventTypes())
                    .startsWith(STATUS_AFTER.get(outcome), "processing")
                    .hasSize(types.size() + 2);
            return;
        }
        assertThat(ExpectedError.of(() -> emulator.submit(session, outcome, form)))
                .isEqualTo(error(state));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        assertThat(emulator.events().list().getData()).isEqualTo(events);
    }

    private static ExpectedError error(StateTableTest.State state) {
        return ExpectedError.invalid(
                switch (state) {
                    case PROCESSING, VERIFIED, CANCELED ->
                        "You cannot submit this VerificationSession because it has a status of \""
                                + state.name().toLowerCase(Locale.ROOT)
                                + "\". Only a VerificationSession in \"requires_input\" status may be submitted.";
                    default -> "You cannot submit this VerificationSession because it has been redacted.";
                });
    }
}
