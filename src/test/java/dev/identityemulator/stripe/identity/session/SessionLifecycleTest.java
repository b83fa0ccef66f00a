package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a session in stripe-java. */
@ExtendWith(RunningEmulator.class)
class SessionLifecycleTest {

    @Test
    void redactWhenInputIsAwaitedThenCanceledAtOnceAndRedactedLater(Emulator emulator) throws StripeException {
        var sessions = emulator.stripe().v1().identity().verificationSessions();
        var session = emulator.newSession();

        var redacting = sessions.redact(session.getId());
        emulator.advance(Duration.ofDays(4));
        var redacted = sessions.retrieve(session.getId());

        assertThat(redacting.getStatus()).isEqualTo("canceled");
        assertThat(redacting.getRedaction().getStatus()).isEqualTo("processing");
        assertThat(redacted.getRedaction().getStatus()).isEqualTo("redacted");
    }
}
