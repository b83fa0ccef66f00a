package dev.identityemulator.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Refusal;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Canceling ends a session for good, and changes nothing else of it. */
@ExtendWith(RunningEmulator.class)
class SessionCancelTest {

    @Test
    void cancelWhenInputIsAwaitedThenOnlyStatusAndLinksChange(Emulator emulator) throws StripeException {
        var session =
                emulator.newSession(params -> params.putMetadata("user", "41").setClientReferenceId("order 7"));

        var canceled = emulator.sessions().cancel(session.getId());

        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(canceled);
        session.setStatus("canceled");
        session.setClientSecret(null);
        session.setUrl(null);
        assertThat(canceled).isEqualTo(session);
    }

    @Test
    void cancelWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        assertThat(Refusal.of(() -> emulator.sessions().cancel("vs_unknown")))
                .isEqualTo(Refusal.noSuchSession("vs_unknown"));
    }

    @Test
    void cancelWhenAParameterIsSentThenRefusedAndNothingChanged(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var refusal = Refusal.of(emulator.raw()
                .post("/v1/identity/verification_sessions/" + session.getId() + "/cancel", "reason=abandoned"));

        assertThat(refusal).isEqualTo(Refusal.unknownParam("reason"));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
    }

    @Test
    void retrieveWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        assertThat(Refusal.of(() -> emulator.sessions().retrieve("vs_unknown")))
                .isEqualTo(Refusal.noSuchSession("vs_unknown"));
    }
}
