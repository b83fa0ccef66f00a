package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.common.EmptyParam;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.stripe.param.identity.VerificationSessionUpdateParams;
import com.stripe.param.identity.VerificationSessionUpdateParams.Options.Document.AllowedType;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An update changes the fields that it names, keeps the others, and records no event. */
@ExtendWith(RunningEmulator.class)
class SessionUpdateTest {

    private static VerificationSessionUpdateParams.Options options(
            VerificationSessionUpdateParams.Options.Document document) {
        return VerificationSessionUpdateParams.Options.builder()
                .setDocument(document)
                .build();
    }

    private static void selfieAndIdNumber(VerificationSessionCreateParams.Builder params) {
        params.setOptions(VerificationSessionCreateParams.Options.builder()
                .setDocument(VerificationSessionCreateParams.Options.Document.builder()
                        .setRequireMatchingSelfie(true)
                        .setRequireIdNumber(true)
                        .build())
                .build());
    }

    private static void emailAndPhone(VerificationSessionCreateParams.Builder params) {
        params.setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                .setEmail("jenny@example.com")
                .setPhone("+15550100")
                .build());
    }

    @Test
    void updateWhenOneOptionIsGivenThenTheOthersStay(Emulator emulator) throws StripeException {
        var session = emulator.newSession(SessionUpdateTest::selfieAndIdNumber);
        var change = VerificationSessionUpdateParams.Options.Document.builder()
                .setRequireIdNumber(false)
                .addAllowedType(AllowedType.ID_CARD)
                .build();

        var updated = emulator.update(session, params -> params.setOptions(options(change)));

        var document = updated.getOptions().getDocument();
        assertThat(document.getRequireMatchingSelfie()).isTrue();
        assertThat(document.getRequireIdNumber()).isFalse();
        assertThat(document.getAllowedTypes()).containsExactly("id_card");
        assertThat(document.getRequireLiveCapture()).isNull();
        assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(updated);
    }

    @Test
    void updateWhenDocumentOptionsAreEmptiedThenAllAreUnset(Emulator emulator) throws StripeException {
        var session = emulator.newSession(SessionUpdateTest::selfieAndIdNumber);
        var empty = VerificationSessionUpdateParams.Options.builder()
                .setDocument(EmptyParam.EMPTY)
                .build();

        var updated = emulator.update(session, params -> params.setOptions(empty));

        assertThat(updated.getRawJsonObject().get("options")).hasToString("{}");
    }

    @Test
    void updateWhenTypeBecomesIdNumberThenOptionsAreEmpty(Emulator emulator) throws StripeException {
        var session = emulator.newSession(SessionUpdateTest::selfieAndIdNumber);

        var updated =
                emulator.update(session, params -> params.setType(VerificationSessionUpdateParams.Type.ID_NUMBER));

        assertThat(updated.getType()).isEqualTo("id_number");
        assertThat(updated.getRawJsonObject().get("options")).hasToString("{}");
    }

    @Test
    void updateWhenTypeBecomesDocumentThenItsOptionsCanBeSet(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setType(VerificationSessionCreateParams.Type.ID_NUMBER));
        var change = VerificationSessionUpdateParams.Options.Document.builder()
                .setRequireLiveCapture(true)
                .build();

        var updated = emulator.update(
                session,
                params -> params.setType(VerificationSessionUpdateParams.Type.DOCUMENT)
                        .setOptions(options(change)));

        assertThat(updated.getType()).isEqualTo("document");
        assertThat(updated.getRawJsonObject().get("options"))
                .hasToString("{\"document\":{\"require_live_capture\":true}}");
    }

    @Test
    void updateWhenTypeStaysTheSameThenOptionsStay(Emulator emulator) throws StripeException {
        var session = emulator.newSession(SessionUpdateTest::selfieAndIdNumber);

        var updated = emulator.update(session, params -> params.setType(VerificationSessionUpdateParams.Type.DOCUMENT));

        assertThat(updated).isEqualTo(session);
    }

    @Test
    void updateWhenOneDetailIsEmptiedThenTheOtherStays(Emulator emulator) throws StripeException {
        var session = emulator.newSession(SessionUpdateTest::emailAndPhone);
        var noEmail = VerificationSessionUpdateParams.ProvidedDetails.builder()
                .setEmail(EmptyParam.EMPTY)
                .build();

        var updated = emulator.update(session, params -> params.setProvidedDetails(noEmail));

        assertThat(updated.getProvidedDetails().getEmail()).isNull();
        assertThat(updated.getProvidedDetails().getPhone()).isEqualTo("+15550100");
    }

    @Test
    void updateWhenOneDetailIsGivenThenTheOtherStays(Emulator emulator) throws StripeException {
        var session = emulator.newSession(SessionUpdateTest::emailAndPhone);
        var otherEmail = VerificationSessionUpdateParams.ProvidedDetails.builder()
                .setEmail("rosen@example.com")
                .build();

        var updated = emulator.update(session, params -> params.setProvidedDetails(otherEmail));

        assertThat(updated.getProvidedDetails().getEmail()).isEqualTo("rosen@example.com");
        assertThat(updated.getProvidedDetails().getPhone()).isEqualTo("+15550100");
    }

    @Test
    void updateWhenNothingIsGivenThenNothingChanges(Emulator emulator) throws StripeException {
        var session = emulator.newSession(SessionUpdateTest::emailAndPhone);

        assertThat(emulator.update(session, params -> {})).isEqualTo(session);
    }

    @Test
    void updateWhenSomethingChangesThenNoEventTellsOfIt(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        emulator.update(session, params -> params.putMetadata("user", "41"));

        assertThat(emulator.eventTypes()).containsExactly("created");
    }
}
