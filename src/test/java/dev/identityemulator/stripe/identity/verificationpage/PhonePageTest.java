package dev.identityemulator.stripe.identity.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.MobileApp;
import dev.identityemulator.support.RawClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phone numbers in mobile apps, which only verification flows ask for. */
class PhonePageTest {

    private static EmulatorServer server;

    private Emulator emulator;
    private String session = "";

    @BeforeAll
    static void start() {
        var flows = "emulator.verification-flows.";
        server = EmulatorServer.start(
                flows + "vf_phone.phone.require-verification=true",
                flows + "vf_both.phone.require-verification=true",
                flows + "vf_both.document.require-live-capture=false");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        emulator = Emulator.withFreshAccount(server.baseUrl()).withRestrictedKey();
    }

    private MobileApp app(String flow) throws StripeException {
        session = emulator.raw()
                .post("/v1/identity/verification_sessions", "verification_flow=" + flow)
                .requireOk()
                .json()
                .get("id")
                .asString();
        return MobileApp.of(emulator, session);
    }

    private static void assertMissing(RawClient.Response response, String... requirements) {
        assertThat(MobileApp.missing(response))
                .extracting(each -> each.asString())
                .containsExactly(requirements);
    }

    private static RawClient.Response phone(MobileApp app, String number) {
        return app.data("collected_data[phone][country]=US", "collected_data[phone][phone_number]=" + number);
    }

    private static void typePerson(MobileApp app) {
        app.data(
                        "collected_data[name][first_name]=Ada",
                        "collected_data[name][last_name]=Lovelace",
                        "collected_data[dob][day]=5",
                        "collected_data[dob][month]=12",
                        "collected_data[dob][year]=1985")
                .requireOk();
    }

    @Test
    void submitWhenThePhoneIsConfirmedThenItIsInTheReport() throws StripeException {
        var app = app("vf_phone");
        typePerson(app);

        assertMissing(phone(app, "(415) 555-0199"), "phone_otp");
        assertThat(app.page().json().at("/phone_otp/redacted_phone_number").asString())
                .isEqualTo("***0199");
        assertMissing(app.post("phone_otp/generate"), "phone_otp");
        var wrong = app.data("collected_data[phone_otp]=123456");
        assertMissing(wrong, "phone_otp");
        assertThat(wrong.json().at("/requirements/errors")).isEmpty();
        assertMissing(app.data("collected_data[phone_otp]=000000"));
        app.post("submit").requireOk();

        var verified = emulator.raw()
                .get("/v1/identity/verification_sessions/" + session + "?expand[]=last_verification_report")
                .json();
        assertThat(verified.get("status").asString()).isEqualTo("verified");
        assertThat(verified.at("/last_verification_report/phone/phone").asString())
                .isEqualTo("+14155550199");
    }

    @Test
    void dataWhenTheNumberChangesThenItIsToBeConfirmedAgain() throws StripeException {
        var app = app("vf_phone");
        typePerson(app);
        phone(app, "4155550199").requireOk();
        assertMissing(app.data("collected_data[phone_otp]=000000"));

        assertMissing(phone(app, "4155550100"), "phone_otp");
    }

    @Test
    void dataWhenTheNumberIsNoneThenAnError() throws StripeException {
        var response = phone(app("vf_phone"), "12");

        assertMissing(response, "dob", "name", "phone_number");
        assertThat(response.json().at("/requirements/errors/0/requirement").asString())
                .isEqualTo("phone_number");
    }

    @Test
    void generateWhenThereIsNoNumberThenRejected() throws StripeException {
        assertThat(app("vf_phone").post("phone_otp/generate").status()).isEqualTo(400);
    }

    @Test
    void cannotVerifyWhenNothingElseWouldDoThenAnErrorAndTheNumberIsMissingAgain() throws StripeException {
        var app = app("vf_phone");
        phone(app, "4155550199").requireOk();

        var response = app.post("phone_otp/cannot_verify");

        assertMissing(response, "dob", "name", "phone_number");
        assertThat(response.json().at("/requirements/errors/0/requirement").asString())
                .isEqualTo("phone_number");
        assertThat(response.json().get("submitted").asBoolean()).isFalse();
    }

    @Test
    void cannotVerifyWhenADocumentIsAskedForTooThenThatAloneDoes() throws StripeException {
        var app = app("vf_both");
        phone(app, "4155550199").requireOk();

        var response = app.post("phone_otp/cannot_verify");

        assertMissing(response, "biometric_consent", "id_document_front", "id_document_back");
        assertThat(response.json().get("submitted").asBoolean()).isTrue();
        assertThat(response.json().get("closed").asBoolean()).isFalse();
        app.data(
                        "collected_data[biometric_consent]=true",
                        "collected_data[id_document_front][high_res_image]=" + app.upload(),
                        "collected_data[id_document_back][high_res_image]=" + app.upload())
                .requireOk();
        app.post("submit").requireOk();
        var report = emulator.raw()
                .get("/v1/identity/verification_sessions/" + session + "?expand[]=last_verification_report")
                .json()
                .get("last_verification_report");
        assertThat(report.at("/document/status").asString()).isEqualTo("verified");
        assertThat(report.path("phone").isMissingNode()).isTrue();
    }

    @Test
    void cannotVerifyWhenNoPhoneIsAskedForThenRejected() throws StripeException {
        var app = MobileApp.of(emulator, emulator.newSession().getId());

        assertThat(app.post("phone_otp/cannot_verify").status()).isEqualTo(400);
    }
}
