package dev.identityemulator.stripe.ephemeralkey;

import static dev.identityemulator.stripe.ephemeralkey.EphemeralKeyCalls.newKey;
import static dev.identityemulator.stripe.ephemeralkey.EphemeralKeyCalls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ephemeral keys as a server makes them for its mobile app. */
@ExtendWith(RunningEmulator.class)
class EphemeralKeyTest {

    private static final String KEYS = "/v1/ephemeral_keys";

    @Test
    void createWhenForASessionThenAKeyOfAnHourInStripesOrder(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();

        var key = newKey(emulator, session);
        var json = post(emulator, "verification_session=" + session).requireOk().json();

        assertThat(key.getObject()).isEqualTo("ephemeral_key");
        assertThat(key.getId()).matches("ephkey_1[0-9A-Za-z]{23}");
        assertThat(key.getExpires()).isEqualTo(key.getCreated() + 3600);
        assertThat(key.getLivemode()).isFalse();
        assertThat(key.getSecret()).matches("ek_test_[0-9A-Za-z]{71}_00[0-9A-Za-z]{8}");
        assertThat(json.propertyNames())
                .containsExactly("id", "object", "associated_objects", "created", "expires", "livemode", "secret");
        assertThat(json.get("associated_objects").toString())
                .isEqualTo("[{\"id\":\"" + session + "\",\"type\":\"identity.verification_session\"}]");
        var named = new String(Base64.getDecoder().decode(key.getSecret().split("_")[2]), StandardCharsets.US_ASCII);
        assertThat(named).matches("acct_1[0-9A-Za-z]{15},[0-9A-Za-z]{31}");
    }

    @Test
    void createWhenReadAgainThenTheSecretIsNowhere(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var made = post(emulator, "verification_session=" + session).requireOk();

        var line = emulator.raw().get("/v1/test_helpers/request_logs/" + made.header("Request-Id"));

        assertThat(line.requireOk().text())
                .contains("ephkey_")
                .doesNotContain(made.json().get("secret").asString());
    }

    @Test
    void createWhenNoVersionIsSentThenRejectedWithAHint(Emulator emulator) throws StripeException {
        var rejected = emulator.raw()
                .post(KEYS, "verification_session=" + emulator.newSession().getId());

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.error().get("message").asString()).startsWith("You must send a Stripe-Version header");
        assertThat(rejected.header("Emulator-Hint")).contains("setStripeVersion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verification_session=vs_1 | verification_session | No such VerificationSession: 'vs_1'",
                "issuing_card=ic_1 | issuing_card | No such issuing card: 'ic_1'",
                "stripe-version=2020-08-27 | stripe-version | Received unknown parameter: stripe-version",
                "nonce=x | | You must provide exactly one of customer, issuing_card, or verification_session.",
                "issuing_card=ic_1&verification_session=vs_1 | | You must provide exactly one of customer, issuing_card, or"
                        + " verification_session."
            })
    void createWhenTheObjectIsWrongThenRejected(String form, String param, String message, Emulator emulator) {
        var rejected = post(emulator, form.split("&"));

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.error().path("message").asString()).isEqualTo(message);
        assertThat(rejected.error().path("param").asString(null)).isEqualTo(param);
    }

    @Test
    void createWhenForACustomerThenAKeyThatOpensNothingOfTheSessions(Emulator emulator) throws StripeException {
        var customer =
                emulator.raw().post("/v1/customers", "name=Ada").requireOk().json();
        var id = customer.get("id").asString();
        var session = emulator.newSession().getId();

        var key = post(emulator, "customer=" + id).requireOk().json();

        assertThat(key.get("associated_objects").toString())
                .isEqualTo("[{\"id\":\"" + id + "\",\"type\":\"customer\"}]");
        var app = Emulator.withKey(emulator.baseUrl(), key.get("secret").asString());
        assertThat(app.raw().get("/v1/customers/" + id).status()).isEqualTo(403);
        assertThat(app.raw().get("/v1/identity/verification_pages/" + session).status())
                .isEqualTo(403);
    }

    @Test
    void createWhenTheCustomerIsUnknownThenRejectedUnlessTheAccountHasNone(Emulator emulator) {
        post(emulator, "customer=cus_elsewhere").requireOk();
        emulator.raw().post("/v1/customers", "").requireOk();

        var rejected = post(emulator, "customer=cus_elsewhere");

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.error().get("code").asString()).isEqualTo("resource_missing");
        assertThat(rejected.error().get("message").asString()).isEqualTo("No such customer: 'cus_elsewhere'");
        assertThat(rejected.error().get("param").asString()).isEqualTo("customer");
    }

    @Test
    void createWhenTheSessionIsAnothersThenMissing(Emulator emulator, Emulator other) throws StripeException {
        var session = other.newSession().getId();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> newKey(emulator, session))
                .satisfies(error -> assertThat(error.getCode()).isEqualTo("resource_missing"));
    }
}
