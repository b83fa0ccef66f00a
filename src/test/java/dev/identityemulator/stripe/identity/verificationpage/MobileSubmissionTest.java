package dev.identityemulator.stripe.identity.verificationpage;

import static dev.identityemulator.stripe.identity.verificationpage.MobileScreens.assertMissing;
import static dev.identityemulator.stripe.identity.verificationpage.MobileScreens.ofIdNumber;
import static dev.identityemulator.stripe.identity.verificationpage.MobileScreens.typeAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams.Options;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.MobileApp;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user has given on the screens of a mobile app is submitted, and the session and its report tell of it. */
@ExtendWith(RunningEmulator.class)
class MobileSubmissionTest {

    private static final String FRONT = "collected_data[id_document_front]";

    private static final String BACK = "collected_data[id_document_back]";

    private static void assertEnded(RawClient.Response response, String status) {
        var json = response.requireOk().json();
        assertThat(json.propertyNames())
                .containsExactly("id", "object", "closed", "requirements", "status", "submitted");
        assertThat(json.get("closed").asBoolean()).isTrue();
        assertThat(json.get("submitted").asBoolean()).isTrue();
        assertThat(json.get("requirements").toString()).isEqualTo("{\"errors\":[],\"missing\":[]}");
        assertThat(json.get("status").asString()).isEqualTo(status);
    }

    private static VerificationSession expanded(Emulator emulator, String session) throws StripeException {
        var all = List.of(
                "last_verification_report",
                "last_verification_report.document.dob",
                "last_verification_report.id_number.id_number",
                "verified_outputs",
                "verified_outputs.dob");
        return emulator.withRestrictedKey()
                .sessions()
                .retrieve(
                        session,
                        VerificationSessionRetrieveParams.builder()
                                .addAllExpand(all)
                                .build());
    }

    @Test
    void submitWhenADocumentAndASelfieWereCollectedThenTheReportHasTheUploadedImages(Emulator emulator)
            throws StripeException {
        var session = emulator.newSession(params -> params.setOptions(Options.builder()
                        .setDocument(Options.Document.builder()
                                .setRequireMatchingSelfie(true)
                                .build())
                        .build()))
                .getId();
        var app = MobileApp.of(emulator, session);

        assertMissing(app.page(), "biometric_consent", "id_document_front", "id_document_back", "face");
        assertMissing(
                app.data("collected_data[biometric_consent]=true", "clear_data[id_document_front]=true"),
                "id_document_front",
                "id_document_back",
                "face");
        var front = app.upload();
        assertMissing(
                app.data(
                        FRONT + "[high_res_image]=" + front,
                        FRONT + "[low_res_image]=" + app.upload(),
                        FRONT + "[upload_method]=auto_capture",
                        FRONT + "[front_card_score]=0.93",
                        FRONT + "[passport_score]=0.02",
                        FRONT + "[camera_lens_model]=wide"),
                "id_document_back",
                "face");
        var back = app.upload();
        assertMissing(app.data(BACK + "[high_res_image]=" + back, BACK + "[force_confirm]=true"), "face");
        var face = app.upload();
        assertMissing(app.data(
                "collected_data[face][best_high_res_image]=" + face,
                "collected_data[face][first_low_res_image]=" + app.upload(),
                "collected_data[face][num_frames]=8",
                "collected_data[face][training_consent]=false"));
        assertThat(emulator.sessions().retrieve(session).getStatus()).isEqualTo("requires_input");
        assertEnded(app.post("submit"), "processing");

        var verified = expanded(emulator, session);
        assertThat(verified.getStatus()).isEqualTo("verified");
        var report = verified.getLastVerificationReportObject();
        assertThat(report.getDocument().getFiles()).containsExactly(front, back);
        assertThat(report.getSelfie().getSelfie()).isEqualTo(face);
        assertThat(emulator.stripe().v1().files().retrieve(front).getPurpose())
                .isEqualTo("identity_document_downloadable");
        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
        assertThat(app.page().requireOk().json().get("submitted").asBoolean()).isTrue();
    }

    @Test
    void submitWhenAnIdNumberWasTypedThenVerifiedWithIt(Emulator emulator) throws StripeException {
        var session = ofIdNumber(emulator).getId();
        var app = MobileApp.of(emulator, session);

        assertMissing(app.page(), "dob", "id_number", "name");
        assertMissing(app.data(
                "collected_data[name][first_name]=Ada",
                "collected_data[name][last_name]=Lovelace",
                "collected_data[dob][day]=05",
                "collected_data[dob][month]=12",
                "collected_data[dob][year]=1985",
                "collected_data[id_number][country]=US",
                "collected_data[id_number][partial_value]=6789"));
        assertEnded(app.post("submit"), "processing");

        var outputs = expanded(emulator, session).getVerifiedOutputs();
        assertThat(outputs.getFirstName()).isEqualTo("Ada");
        assertThat(outputs.getLastName()).isEqualTo("Lovelace");
        assertThat(outputs.getDob().getYear()).isEqualTo(1985);
        assertThat(outputs.getIdNumberType()).isEqualTo("us_ssn");
        var number =
                expanded(emulator, session).getLastVerificationReportObject().getIdNumber();
        assertThat(number.getIdNumber()).isEqualTo("6789");
    }

    @Test
    void dataWhenTheFrontIsAPassportsThenNoBackIsMissingAndTheReportIsOfAPassport(Emulator emulator)
            throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);

        assertMissing(app.data(
                "collected_data[biometric_consent]=true",
                FRONT + "[high_res_image]=" + app.upload(),
                FRONT + "[front_card_score]=0.1",
                FRONT + "[passport_score]=0.8"));
        app.post("submit").requireOk();

        assertThat(expanded(emulator, session)
                        .getLastVerificationReportObject()
                        .getDocument()
                        .getType())
                .isEqualTo("passport");
    }

    @ParameterizedTest
    @CsvSource({
        "verify, '', verified, verified",
        "verify, true, processing, verified",
        "unverify, false," + " requires_input, requires_input",
        "unverify, true, processing, requires_input"
    })
    void testingWhenATesterChoosesAnOutcomeThenSubmittedAndClosed(
            String call, String delay, String shown, String status, Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);

        var form = delay.isEmpty() ? new String[0] : new String[] {"simulate_delay=" + delay};
        assertEnded(app.post("testing/" + call, form), shown);
        emulator.advance(RunningEmulator.DELAY);

        var ended = emulator.sessions().retrieve(session);
        assertThat(ended.getStatus()).isEqualTo(status);
        assertThat(emulator.eventTypes()).containsExactly(status, "processing", "created");
        if (call.equals("unverify")) {
            assertThat(ended.getLastError().getCode()).isEqualTo("document_unverified_other");
            var again = MobileApp.of(emulator, session).page();
            assertMissing(again, "biometric_consent", "id_document_front", "id_document_back");
            assertThat(again.json().get("submitted").asBoolean()).isFalse();
        }
    }

    @Test
    void unverifyWhenOnlyAnIdNumberIsAskedForThenThatCheckFails(Emulator emulator) throws StripeException {
        var session = ofIdNumber(emulator).getId();

        MobileApp.of(emulator, session).post("testing/unverify").requireOk();

        assertThat(emulator.sessions().retrieve(session).getLastError().getCode())
                .isEqualTo("id_number_unverified_other");
    }

    @Test
    void submitWhenOutcomesWereArrangedThenTheseWithWhatWasTyped(Emulator emulator) throws StripeException {
        emulator.raw()
                .post(
                        "/v1/test_helpers/identity/outcomes",
                        "outcomes[]=unverify:id_number_mismatch&outcomes[]=verify&when=open&verified_outputs[last_name]=Byron")
                .requireOk();
        var session = ofIdNumber(emulator).getId();
        var app = MobileApp.of(emulator, session);

        app.page().requireOk();
        assertThat(emulator.eventTypes()).containsExactly("created");
        typeAll(app);
        assertEnded(app.post("submit"), "processing");
        var failed = emulator.sessions().retrieve(session);
        assertThat(failed.getLastError().getCode()).isEqualTo("id_number_mismatch");
        assertMissing(app.page(), "dob", "id_number", "name");
        typeAll(app);
        app.post("submit").requireOk();

        var outputs = expanded(emulator, session).getVerifiedOutputs();
        assertThat(outputs.getFirstName()).isEqualTo("Ada");
        assertThat(outputs.getLastName()).isEqualTo("Byron");
    }
}
