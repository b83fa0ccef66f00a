package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every state, each action does what the state table says, or is rejected and changes nothing. */
@ExtendWith(RunningEmulator.class)
class StateTableTest {

    /** The actions of callers, with their past participles. */
    private static final Map<VerificationTransition, String> ACTIONS = Map.of(
            VerificationTransition.UPDATE, "updated",
            VerificationTransition.CANCEL, "canceled",
            VerificationTransition.SUBMIT, "submitted",
            VerificationTransition.REDACT, "redacted");

    /** The states of a session. */
    enum State {
        REQUIRES_INPUT(VerificationStatus.REQUIRES_INPUT, Redaction.NONE),
        REQUIRES_INPUT_AGAIN(VerificationStatus.REQUIRES_INPUT, Redaction.NONE),
        PROCESSING(VerificationStatus.PROCESSING, Redaction.NONE),
        VERIFIED(VerificationStatus.VERIFIED, Redaction.NONE),
        VERIFIED_REDACTION_PROCESSING(VerificationStatus.VERIFIED, Redaction.PROCESSING),
        VERIFIED_REDACTED(VerificationStatus.VERIFIED, Redaction.REDACTED),
        CANCELED(VerificationStatus.CANCELED, Redaction.NONE),
        CANCELED_REDACTION_PROCESSING(VerificationStatus.CANCELED, Redaction.PROCESSING),
        CANCELED_REDACTED(VerificationStatus.CANCELED, Redaction.REDACTED);

        private final VerificationStatus status;
        private final Redaction redaction;

        State(VerificationStatus status, Redaction redaction) {
            this.status = status;
            this.redaction = redaction;
        }

        VerificationSession reach(Emulator emulator) throws StripeException {
            var session = emulator.newSession(params -> params.putMetadata("user", "41"));
            if (this == REQUIRES_INPUT_AGAIN) {
                emulator.submit(session, "unverify", "");
            } else if (this == PROCESSING) {
                emulator.submit(session, "verify", "simulate_delay=true");
            } else if (status == VerificationStatus.VERIFIED) {
                emulator.submit(session, "verify", "");
            } else if (this == CANCELED) {
                emulator.sessions().cancel(session.getId());
            }
            redact(session.getId(), emulator);
            return emulator.sessions().retrieve(session.getId());
        }

        private void redact(String id, Emulator emulator) throws StripeException {
            if (redaction != Redaction.NONE) {
                emulator.sessions().redact(id);
            }
            if (redaction == Redaction.REDACTED) {
                emulator.advance(Duration.ofDays(4));
            }
        }
    }

    /** The progress of a session's redaction. */
    enum Redaction {
        NONE,
        PROCESSING,
        REDACTED
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(State.values())
                .flatMap(state -> ACTIONS.keySet().stream().sorted().map(action -> Arguments.of(state, action)));
    }

    private static VerificationSession act(
            VerificationTransition action, VerificationSession session, Emulator emulator) throws StripeException {
        return switch (action) {
            case UPDATE -> emulator.update(session, params -> params.putMetadata("user", "42"));
            case CANCEL -> emulator.sessions().cancel(session.getId());
            case SUBMIT -> emulator.submit(session, "verify", "simulate_delay=true");
            case REDACT -> emulator.sessions().redact(session.getId());
            default -> throw new IllegalArgumentException(action + " is no action of a caller");
        };
    }

    private static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static ExpectedError error(VerificationTransition action, State state) {
        var beginning = "You cannot " + value(action) + " this VerificationSession because it has ";
        if (state.redaction != Redaction.NONE) {
            return ExpectedError.invalid(beginning + "been redacted.");
        }
        var allowed =
                action == VerificationTransition.REDACT ? "\"requires_input\" or \"verified\"" : "\"requires_input\"";
        return ExpectedError.invalid(beginning + "a status of \"" + value(state.status)
                + "\". Only a VerificationSession in " + allowed + " status may be " + ACTIONS.get(action) + ".");
    }

    private static List<String> eventsAfter(VerificationTransition action, State state, List<String> before) {
        var after = new ArrayList<>(before);
        action.eventFrom(state.status)
                .ifPresent(type -> after.add(0, type.value().replace("identity.verification_session.", "")));
        return after;
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("cells")
    void applyWhenInThisStateThenAsTheTableSays(State state, VerificationTransition action, Emulator emulator)
            throws StripeException {
        var session = state.reach(emulator);
        assertThat(session.getStatus()).isEqualTo(value(state.status));

        if (state.redaction == Redaction.NONE && action.isAllowedIn(state.status)) {
            assertDone(state, action, session, emulator);
        } else {
            assertRejectedWithoutATrace(state, action, session, emulator);
        }
    }

    private static void assertDone(
            State state, VerificationTransition action, VerificationSession session, Emulator emulator)
            throws StripeException {
        var eventsBefore = emulator.eventTypes();

        var after = act(action, session, emulator);

        assertThat(after.getStatus()).isEqualTo(value(action.to(state.status)));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(after);
        assertThat(emulator.eventTypes()).isEqualTo(eventsAfter(action, state, eventsBefore));
    }

    private static void assertRejectedWithoutATrace(
            State state, VerificationTransition action, VerificationSession session, Emulator emulator)
            throws StripeException {
        var eventsBefore = emulator.events().list().getData();

        assertThat(ExpectedError.of(() -> act(action, session, emulator))).isEqualTo(error(action, state));

        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        assertThat(emulator.events().list().getData()).isEqualTo(eventsBefore);
    }
}
