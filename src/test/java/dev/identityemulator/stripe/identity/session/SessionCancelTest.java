package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Canceling ends a session for good and forgets why the last attempt failed. */
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
    void cancelWhenCanceledBeforeThenTheSessionAsItIsAndNoEvent(Emulator emulator) throws StripeException {
        var canceled = emulator.sessions().cancel(emulator.newSession().getId());
        var events = emulator.events().list().getData();

        var again = emulator.sessions().cancel(canceled.getId());

        assertThat(again).isEqualTo(canceled);
        assertThat(emulator.sessions().retrieve(canceled.getId())).isEqualTo(canceled);
        assertThat(emulator.events().list().getData()).isEqualTo(events);
    }

    @Test
    void cancelWhenTheLastAttemptFailedThenItsErrorIsErasedAndItsReportStays(Emulator emulator) throws StripeException {
        var failed = emulator.submit(emulator.newSession(), "unverify", "");

        var canceled = emulator.sessions().cancel(failed.getId());

        assertThat(failed.getLastError()).isNotNull();
        assertThat(canceled.getLastError()).isNull();
        assertThat(canceled.getLastVerificationReport()).isEqualTo(failed.getLastVerificationReport());
        assertThat(emulator.sessions().retrieve(failed.getId())).isEqualTo(canceled);
    }

    @Test
    void cancelWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        assertThat(ExpectedError.of(() -> emulator.sessions().cancel("vs_unknown")))
                .isEqualTo(ExpectedError.noSuchSession("vs_unknown"));
    }

    @Test
    void cancelWhenAParameterIsSentThenRejectedAndNothingChanged(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var error = ExpectedError.of(emulator.raw()
                .post("/v1/identity/verification_sessions/" + session.getId() + "/cancel", "reason=abandoned"));

        assertThat(error).isEqualTo(ExpectedError.unknownParam("reason"));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
    }

    @Test
    void retrieveWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        assertThat(ExpectedError.of(() -> emulator.sessions().retrieve("vs_unknown")))
                .isEqualTo(ExpectedError.noSuchSession("vs_unknown"));
    }
}
