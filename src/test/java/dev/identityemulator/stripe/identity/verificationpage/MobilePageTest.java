package dev.identityemulator.stripe.identity.verificationpage;

import static dev.identityemulator.stripe.identity.verificationpage.MobileScreens.assertMissing;
import static dev.identityemulator.stripe.identity.verificationpage.MobileScreens.ofIdNumber;
import static dev.identityemulator.stripe.identity.verificationpage.MobileScreens.typeAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.MobileApp;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of a user through the screens of a mobile app, as Stripe's SDKs send it. */
@ExtendWith(RunningEmulator.class)
class MobilePageTest {

    private static final String FRONT = "collected_data[id_document_front]";

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

    @Test
    void dataWhenAParameterIsUnknownThenRejected(Emulator emulator) throws StripeException {
        var app = MobileApp.of(emulator, emulator.newSession().getId());

        assertThat(app.data("collected=1").error().get("message").asString())
                .isEqualTo("Received unknown parameter: collected");
    }
}
