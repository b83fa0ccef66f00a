package dev.identityemulator.stripe.identity.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.MobileApp;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls of a mobile app are for its own session, and only while that awaits input. */
@ExtendWith(RunningEmulator.class)
class MobileAccessTest {

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
}
