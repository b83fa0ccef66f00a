package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.api.error.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two axes of a session's state. */
class SessionStateTest {

    @Test
    void afterWhenAllowedThenTheNextStatusWithTheSameRedaction() {
        assertThat(SessionState.NEW.after(VerificationTransition.SUBMIT))
                .isEqualTo(new SessionState(VerificationStatus.PROCESSING, null));
    }

    @Test
    void afterWhenNotAllowedThenTheErrorNamesTheStatus() {
        var verified = new SessionState(VerificationStatus.VERIFIED, null);

        assertThatThrownBy(() -> verified.after(VerificationTransition.CANCEL))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("it has a status of \"verified\"");
    }

    @ParameterizedTest
    @EnumSource(VerificationTransition.class)
    void allowsWhenRedactedThenNoTransition(VerificationTransition transition) {
        for (var progress : RedactionStatus.values()) {
            assertThat(SessionState.NEW.withRedaction(progress).allows(transition))
                    .isFalse();
        }
    }

    @Test
    void errorWhenRedactedThenItSaysSoAndNamesNoStatus() {
        var redacted = SessionState.NEW.withRedaction(RedactionStatus.REDACTED);

        assertThat(redacted.error(VerificationTransition.UPDATE))
                .hasMessage("You cannot update this VerificationSession because it has been redacted.");
    }
}
