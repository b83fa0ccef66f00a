package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A redaction removes the session's personal data and ends the session at once, and is complete later. */
@ExtendWith(RunningEmulator.class)
class SessionRedactTest {

    private static VerificationSession sessionWithData(Emulator emulator) throws StripeException {
        return emulator.newSession(params -> params.setClientReferenceId("order 7")
                .putMetadata("name", "Jenny")
                .setRelatedCustomer("cus_1")
                .setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                        .setEmail("jenny@example.com")
                        .build()));
    }

    @Test
    void redactWhenInputIsAwaitedThenOwnDataIsGoneAtOnce(Emulator emulator) throws StripeException {
        var session = sessionWithData(emulator);

        var redacting = emulator.sessions().redact(session.getId());

        assertThat(redacting.getStatus()).isEqualTo("canceled");
        assertThat(redacting.getRedaction().getStatus()).isEqualTo("processing");
        assertThat(redacting.getMetadata()).isEmpty();
        assertThat(redacting.getProvidedDetails().getEmail()).isEqualTo("[redacted]");
        assertThat(redacting.getProvidedDetails().getPhone()).isNull();
        assertThat(redacting.getClientSecret()).isNull();
        assertThat(redacting.getUrl()).isNull();
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(redacting);
    }

    @Test
    void redactWhenInputIsAwaitedThenReferencesStay(Emulator emulator) throws StripeException {
        var session = sessionWithData(emulator);

        var redacting = emulator.sessions().redact(session.getId());

        assertThat(redacting.getClientReferenceId()).isEqualTo("order 7");
        assertThat(redacting.getRelatedCustomer()).isEqualTo("cus_1");
        assertThat(redacting.getCreated()).isEqualTo(session.getCreated());
        assertThat(redacting.getOptions()).isEqualTo(session.getOptions());
        assertThat(redacting.getType()).isEqualTo("document");
    }

    @Test
    void redactWhenCanceledBeforeThenRedactedWithoutASecondCanceledEvent(Emulator emulator) throws StripeException {
        var canceled = emulator.sessions().cancel(sessionWithData(emulator).getId());

        var redacting = emulator.sessions().redact(canceled.getId());

        assertThat(redacting.getStatus()).isEqualTo("canceled");
        assertThat(redacting.getRedaction().getStatus()).isEqualTo("processing");
        assertThat(redacting.getMetadata()).isEmpty();
        assertThat(emulator.eventTypes()).containsExactly("canceled", "created");
        emulator.advance(Duration.ofDays(4));
        assertThat(emulator.eventTypes()).containsExactly("redacted", "canceled", "created");
    }

    @Test
    void redactWhenFourDaysPassThenOnlyTheRedactionsStatusHasChanged(Emulator emulator) throws StripeException {
        var redacting = emulator.sessions().redact(sessionWithData(emulator).getId());

        emulator.advance(Duration.ofDays(4));

        var redacted = emulator.sessions().retrieve(redacting.getId());
        assertThat(redacted.getRedaction().getStatus()).isEqualTo("redacted");
        redacting.getRedaction().setStatus("redacted");
        assertThat(redacted).isEqualTo(redacting);
    }

    @Test
    void redactWhenTheSessionIsUnknownThenNotFound(Emulator emulator) {
        assertThat(ExpectedError.of(() -> emulator.sessions().redact("vs_unknown")))
                .isEqualTo(ExpectedError.noSuchSession("vs_unknown"));
    }

    @Test
    void redactWhenAParameterIsSentThenRejectedAndNothingChanged(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var error = ExpectedError.of(emulator.raw()
                .post("/v1/identity/verification_sessions/" + session.getId() + "/redact", "metadata[a]=b"));

        assertThat(error).isEqualTo(ExpectedError.unknownParam("metadata"));
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
    }
}
