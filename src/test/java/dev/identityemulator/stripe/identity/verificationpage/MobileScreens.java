package dev.identityemulator.stripe.identity.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.MobileApp;
import dev.identityemulator.support.RawClient;

/** What a mobile app is told after each of its screens. */
final class MobileScreens {

    private MobileScreens() {}

    static void assertMissing(RawClient.Response response, String... requirements) {
        assertThat(MobileApp.missing(response))
                .extracting(each -> each.asString())
                .containsExactly(requirements);
    }

    static VerificationSession ofIdNumber(Emulator emulator) throws StripeException {
        return emulator.newSession(params -> params.setType(VerificationSessionCreateParams.Type.ID_NUMBER));
    }

    static void typeAll(MobileApp app) {
        assertMissing(app.data(
                "collected_data[name][first_name]=Ada",
                "collected_data[name][last_name]=Lovelace",
                "collected_data[dob][day]=5",
                "collected_data[dob][month]=12",
                "collected_data[dob][year]=1985",
                "collected_data[id_number][country]=BR",
                "collected_data[id_number][value]=123.456.789-09"));
    }
}
