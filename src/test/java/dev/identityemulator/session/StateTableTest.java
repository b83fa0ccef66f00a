package dev.identityemulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Refusal;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In every state each action does what the state table says, or is refused and leaves no trace. */
@ExtendWith(RunningEmulator.class)
class StateTableTest {

    /** The actions that callers have, with the word for their being done. */
    private static final Map<VerificationTransition, String> ACTIONS = Map.of(
            VerificationTransition.UPDATE, "updated",
            VerificationTransition.CANCEL, "canceled",
            VerificationTransition.REDACT, "redacted");

    /** The states that a session can be brought into. */
    enum State {
        REQUIRES_INPUT(VerificationStatus.REQUIRES_INPUT, false),
        CANCELED(VerificationStatus.CANCELED, false),
        REDACTION_PROCESSING(VerificationStatus.CANCELED, true),
        REDACTION_REDACTED(VerificationStatus.CANCELED, true);

        private final VerificationStatus status;
        private final boolean redacted;

        State(VerificationStatus status, boolean redacted) {
            this.status = status;
            this.redacted = redacted;
        }

        VerificationSession reach(Emulator emulator) throws StripeException {
            var id = emulator.newSession(params -> params.putMetadata("user", "41"))
                    .getId();
            if (this == CANCELED) {
                emulator.sessions().cancel(id);
            }
            if (redacted) {
                emulator.sessions().redact(id);
            }
            if (this == REDACTION_REDACTED) {
                emulator.advance(Duration.ofDays(4));
            }
            return emulator.sessions().retrieve(id);
        }
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
            case REDACT -> emulator.sessions().redact(session.getId());
            default -> throw new IllegalArgumentException(action + " is no action of a caller");
        };
    }

    private static String value(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Refusal refusal(VerificationTransition action, State state) {
        var beginning = "You cannot " + value(action) + " this VerificationSession because it has ";
        if (state.redacted) {
            return Refusal.invalid(beginning + "been redacted.");
        }
        var allowed = action.from().stream().map(StateTableTest::value).collect(Collectors.joining(", "));
        return Refusal.invalid(beginning + "a status of " + value(state.status)
                + ". Only a VerificationSession with one of the following statuses may be " + ACTIONS.get(action)
                + ": " + allowed + ".");
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("cells")
    void applyWhenInThisStateThenAsTheTableSays(State state, VerificationTransition action, Emulator emulator)
            throws StripeException {
        var session = state.reach(emulator);
        var events = emulator.events().list().getData();

        if (!state.redacted && action.isAllowedIn(state.status)) {
            var after = act(action, session, emulator);

            assertThat(after.getStatus()).isEqualTo(value(action.to(state.status)));
            assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(after);
            assertThat(emulator.eventTypes()).isEqualTo(eventsAfter(action, state));
        } else {
            assertThat(Refusal.of(() -> act(action, session, emulator))).isEqualTo(refusal(action, state));
            assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
            assertThat(emulator.events().list().getData()).isEqualTo(events);
        }
    }

    private static List<String> eventsAfter(VerificationTransition action, State state) {
        return action.eventFrom(state.status)
                .map(told -> List.of(told.value().replace("identity.verification_session.", ""), "created"))
                .orElse(List.of("created"));
    }
}
