package dev.identityemulator.stripe.identity.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a user through the screens of a mobile app, as Stripe's SDKs send it. */
@ExtendWith(RunningEmulator.class)
class MobilePageTest {

    private static final String FRONT = "collected_data[id_document_front]";
    private static final String BACK = "collected_data[id_document_back]";

    private static void assertMissing(RawClient.Response response, String... requirements) {
        assertThat(MobileApp.missing(response))
                .extracting(each -> each.asString())
                .containsExactly(requirements);
    }

    private static void assertEnded(RawClient.Response response, String status) {
        var json = response.requireOk().json();
        assertThat(json.propertyNames())
                .containsExactly("id", "object", "closed", "requirements", "status", "submitted");
        assertThat(json.get("closed").asBoolean()).isTrue();
        assertThat(json.get("submitted").asBoolean()).isTrue();
        assertThat(json.get("requirements").toString()).isEqualTo("{\"errors\":[],\"missing\":[]}");
        assertThat(json.get("status").asString()).isEqualTo(status);
    }

    private static VerificationSession ofIdNumber(Emulator emulator) throws StripeException {
        return emulator.newSession(params -> params.setType(VerificationSessionCreateParams.Type.ID_NUMBER));
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

    @ParameterizedTest
    @CsvSource({
        "dob, collected_data[dob][day]=31&collected_data[dob][month]=02&collected_data[dob][year]=1990",
        "dob, collected_data[dob][day]=&collected_data[dob][month]=02&collected_data[dob][year]=1990",
        "dob, collected_data[dob][day]=1&collected_data[dob][month]=1&collected_data[dob][year]=2990",
        "name, collected_data[name][first_name]=Ada",
        "id_number, collected_data[id_number][country]=US&collected_data[id_number][value]=12",
        "id_number, collected_data[id_number][country]=DE&collected_data[id_number][value]=123456789"
    })
    void dataWhenTypedWrongThenAnErrorAndStillMissing(String requirement, String form, Emulator emulator)
            throws StripeException {
        var app = MobileApp.of(emulator, ofIdNumber(emulator).getId());

        var response = app.data(form.split("&"));

        assertMissing(response, "dob", "id_number", "name");
        var errors = response.json().at("/requirements/errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("requirement").asString()).isEqualTo(requirement);
        assertThat(errors.get(0).get("title").asString()).isNotEmpty();
        assertThat(errors.get(0).get("body").asString()).isNotEmpty();
    }

    @Test
    void submitWhenSomethingIsMissingThenRejectedAndNothingChanged(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);
        app.data("collected_data[biometric_consent]=true").requireOk();

        var rejected = app.post("submit");

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.error().get("message").asString()).contains("id_document_front, id_document_back");
        assertThat(emulator.eventTypes()).containsExactly("created");
        assertMissing(app.page(), "id_document_front", "id_document_back");
    }

    @Test
    void dataWhenClearedThenMissingAgain(Emulator emulator) throws StripeException {
        var app = MobileApp.of(emulator, emulator.newSession().getId());
        app.data("collected_data[biometric_consent]=true").requireOk();
        app.data(FRONT + "[high_res_image]=" + app.upload()).requireOk();

        var response = app.data(
                "collected_data[biometric_consent]=true",
                "clear_data[id_document_front]=true",
                "clear_data[id_document_back]=true",
                "clear_data[something_new]=true");

        assertMissing(response, "id_document_front", "id_document_back");
    }

    @Test
    void retrieveWhenAnotherAttemptEndedMeanwhileThenThePageIsFreshAgain(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var app = MobileApp.of(emulator, session.getId());
        app.data("collected_data[biometric_consent]=true").requireOk();
        assertMissing(app.page(), "id_document_front", "id_document_back");

        emulator.submit(session, "unverify", "error_code=document_expired");

        assertMissing(app.page(), "biometric_consent", "id_document_front", "id_document_back");
        assertMissing(app.data("collected_data[biometric_consent]=true"), "id_document_front", "id_document_back");
        assertMissing(app.page(), "id_document_front", "id_document_back");
    }

    @Test
    void retrieveWhenAllWasCollectedAndNotSubmittedThenThePageBeginsAgain(Emulator emulator) throws StripeException {
        var app = MobileApp.of(emulator, ofIdNumber(emulator).getId());
        typeAll(app);

        assertMissing(app.page(), "dob", "id_number", "name");
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

    @Test
    void dataWhenConsentIsDeclinedThenAnErrorAndTheSessionSaysSo(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);

        var response = app.data("collected_data[biometric_consent]=false");

        assertMissing(response, "biometric_consent", "id_document_front", "id_document_back");
        assertThat(response.json().at("/requirements/errors/0/requirement").asString())
                .isEqualTo("biometric_consent");
        assertThat(response.json().get("submitted").asBoolean()).isFalse();
        var declined = emulator.sessions().retrieve(session);
        assertThat(declined.getStatus()).isEqualTo("requires_input");
        assertThat(declined.getLastError().getCode()).isEqualTo("consent_declined");
        app.data("collected_data[biometric_consent]=true").requireOk();
    }

    @Test
    void dataWhenAFileIsNotTheSessionsThenRejected(Emulator emulator, Emulator other) throws StripeException {
        var app = MobileApp.of(emulator, emulator.newSession().getId());
        var ofAnother = MobileApp.of(emulator, emulator.newSession().getId()).upload();
        var ofAStranger = MobileApp.of(other, other.newSession().getId()).upload();

        for (var file : List.of(ofAnother, ofAStranger, "file_1")) {
            var rejected = app.data(FRONT + "[high_res_image]=" + file);
            assertThat(rejected.status()).isEqualTo(400);
            assertThat(rejected.error().get("message").asString()).isEqualTo("No such file upload: '" + file + "'");
            assertThat(rejected.error().get("param").asString()).isEqualTo(FRONT + "[high_res_image]");
        }
        assertThat(app.data(FRONT + "[upload_method]=file_upload")
                        .error()
                        .get("code")
                        .asString())
                .isEqualTo("parameter_missing");
        assertMissing(app.page(), "biometric_consent", "id_document_front", "id_document_back");
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

    private static void typeAll(MobileApp app) {
        assertMissing(app.data(
                "collected_data[name][first_name]=Ada",
                "collected_data[name][last_name]=Lovelace",
                "collected_data[dob][day]=5",
                "collected_data[dob][month]=12",
                "collected_data[dob][year]=1985",
                "collected_data[id_number][country]=BR",
                "collected_data[id_number][value]=123.456.789-09"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "submit", "testing/verify", "testing/unverify", "phone_otp/generate"})
    void postWhenTheSessionAwaitsNoInputThenRejectedAndThePageTellsTheStatus(String call, Emulator emulator)
            throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);
        emulator.sessions().cancel(session);

        var rejected = app.post(call);

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.error().get("message").asString()).contains("because it has a status of \"canceled\"");
        var page = app.page().requireOk().json();
        assertThat(page.get("status").asString()).isEqualTo("canceled");
        assertThat(page.get("submitted").asBoolean()).isFalse();
    }

    @Test
    void anyCallWhenTheKeyIsOfAnotherSessionThenForbidden(Emulator emulator) throws StripeException {
        var app = MobileApp.of(emulator, emulator.newSession().getId());
        var other = app.askingFor(emulator.newSession().getId());

        for (var rejected : List.of(
                other.page(),
                other.data("collected_data[biometric_consent]=true"),
                other.post("submit"),
                other.post("testing/verify"),
                other.post("phone_otp/cannot_verify"),
                app.askingFor("vs_1").page())) {
            assertThat(rejected.status()).isEqualTo(403);
            assertThat(rejected.error().get("message").asString()).startsWith("The provided key 'ek_test_YW***_******");
            assertThat(rejected.header("Emulator-Hint")).startsWith("An ephemeral key opens the page of its own");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_", "rk_test_", "pk_test_"})
    void anyCallWhenTheKeyIsNoEphemeralOneThenForbidden(String kind, Emulator emulator) throws StripeException {
        var path = "/v1/identity/verification_pages/" + emulator.newSession().getId();
        var caller = Emulator.withKey(emulator.baseUrl(), emulator.key().replace("sk_test_", kind));

        assertThat(caller.raw().get(path).status()).isEqualTo(403);
        assertThat(caller.raw().post(path + "/submit", "").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-08-27;identity_client_api=v7",
                "2020-08-27; identity_client_api=v7",
                "2020-08-27;identity_client_api=v6"
            })
    void retrieveWhenTheVersionNamesAClientThenServedAndRepeated(String version, Emulator emulator)
            throws StripeException {
        var session = emulator.newSession().getId();
        var app = Emulator.withKey(
                emulator.baseUrl(), MobileApp.of(emulator, session).key());

        var page = app.raw()
                .send(
                        "/v1/identity/verification_pages/" + session,
                        request -> request.header("Stripe-Version", version));

        assertThat(page.requireOk().header("Stripe-Version")).isEqualTo(version);
    }

    @Test
    void dataWhenAParameterIsUnknownThenRejected(Emulator emulator) throws StripeException {
        var app = MobileApp.of(emulator, emulator.newSession().getId());

        assertThat(app.data("collected=1").error().get("message").asString())
                .isEqualTo("Received unknown parameter: collected");
    }
}
