package dev.identityemulator.stripe.identity.session;

import static dev.identityemulator.stripe.identity.session.VerificationStatus.CANCELED;
import static dev.identityemulator.stripe.identity.session.VerificationStatus.PROCESSING;
import static dev.identityemulator.stripe.identity.session.VerificationStatus.REQUIRES_INPUT;
import static dev.identityemulator.stripe.identity.session.VerificationStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The state table itself, row by row. */
class VerificationTransitionTest {

    private static Map<VerificationStatus, VerificationStatus> row(VerificationTransition transition) {
        return transition.from().stream().collect(Collectors.toMap(Function.identity(), transition::to));
    }

    @Test
    void toWhenAllowedThenTheStatusOfTheTable() {
        assertThat(row(VerificationTransition.UPDATE)).isEqualTo(Map.of(REQUIRES_INPUT, REQUIRES_INPUT));
        assertThat(row(VerificationTransition.CANCEL)).isEqualTo(Map.of(REQUIRES_INPUT, CANCELED, CANCELED, CANCELED));
        assertThat(row(VerificationTransition.SUBMIT)).isEqualTo(Map.of(REQUIRES_INPUT, PROCESSING));
        assertThat(row(VerificationTransition.PASS)).isEqualTo(Map.of(PROCESSING, VERIFIED));
        assertThat(row(VerificationTransition.FAIL)).isEqualTo(Map.of(PROCESSING, REQUIRES_INPUT));
        assertThat(row(VerificationTransition.REDACT))
                .isEqualTo(Map.of(REQUIRES_INPUT, CANCELED, VERIFIED, VERIFIED, CANCELED, CANCELED));
    }

    @Test
    void eventFromWhenTheStatusChangesThenItsEvent() {
        assertThat(VerificationTransition.CANCEL.eventFrom(REQUIRES_INPUT)).contains(SessionEventType.CANCELED);
        assertThat(VerificationTransition.SUBMIT.eventFrom(REQUIRES_INPUT)).contains(SessionEventType.PROCESSING);
        assertThat(VerificationTransition.PASS.eventFrom(PROCESSING)).contains(SessionEventType.VERIFIED);
        assertThat(VerificationTransition.FAIL.eventFrom(PROCESSING)).contains(SessionEventType.REQUIRES_INPUT);
        assertThat(VerificationTransition.REDACT.eventFrom(REQUIRES_INPUT)).contains(SessionEventType.CANCELED);
    }

    @Test
    void eventFromWhenTheStatusStaysThenNone() {
        assertThat(VerificationTransition.UPDATE.eventFrom(REQUIRES_INPUT)).isEmpty();
        assertThat(VerificationTransition.REDACT.eventFrom(VERIFIED)).isEmpty();
        assertThat(VerificationTransition.REDACT.eventFrom(CANCELED)).isEmpty();
        assertThat(VerificationTransition.CANCEL.eventFrom(CANCELED)).isEmpty();
    }

    @Test
    void isDoneInWhenTheSessionIsSoAlreadyThenOnlyThatOfCanceling() {
        assertThat(VerificationTransition.CANCEL.isDoneIn(CANCELED)).isTrue();
        assertThat(VerificationTransition.CANCEL.isDoneIn(REQUIRES_INPUT)).isFalse();
        assertThat(VerificationTransition.REDACT.isDoneIn(CANCELED)).isFalse();
    }

    @Test
    void toWhenNotAllowedThenThrows() {
        assertThatThrownBy(() -> VerificationTransition.CANCEL.to(VERIFIED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("CANCEL is not allowed in VERIFIED");
    }

    @Test
    void errorWhenVerifiedThenInStripesPattern() {
        assertThat(VerificationTransition.CANCEL.error(VERIFIED))
                .isEqualTo("You cannot cancel this VerificationSession because it has a status of \"verified\"."
                        + " Only a VerificationSession in \"requires_input\" status may be canceled.");
        assertThat(VerificationTransition.SUBMIT.error(PROCESSING))
                .isEqualTo("You cannot submit this VerificationSession because it has a status of \"processing\"."
                        + " Only a VerificationSession in \"requires_input\" status may be submitted.");
        assertThat(VerificationTransition.REDACT.error(PROCESSING))
                .isEqualTo("You cannot redact this VerificationSession because it has a status of \"processing\"."
                        + " Only a VerificationSession in \"requires_input\" or \"verified\" status may be redacted.");
    }
}
