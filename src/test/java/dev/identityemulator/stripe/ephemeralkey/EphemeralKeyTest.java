package dev.identityemulator.stripe.ephemeralkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.EphemeralKey;
import com.stripe.param.EphemeralKeyCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Ephemeral keys as a server makes them for its mobile app. */
@ExtendWith(RunningEmulator.class)
class EphemeralKeyTest {

    private static final String KEYS = "/v1/ephemeral_keys";
    private static final String MOBILE = "2020-08-27;identity_client_api=v7";

    private static EphemeralKey create(Emulator emulator, String session) throws StripeException {
        return emulator.stripe()
                .v1()
                .ephemeralKeys()
                .create(EphemeralKeyCreateParams.builder()
                        .setVerificationSession(session)
                        .setStripeVersion(MOBILE)
                        .build());
    }

    private static RawClient.Response post(Emulator emulator, String... form) {
        return emulator.raw().post(KEYS, Form.of(form), request -> request.header("Stripe-Version", MOBILE));
    }

    @Test
    void createWhenForASessionThenAKeyOfAnHourInStripesOrder(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();

        var key = create(emulator, session);
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
                .isThrownBy(() -> create(emulator, session))
                .satisfies(error -> assertThat(error.getCode()).isEqualTo("resource_missing"));
    }

    @Test
    void deleteWhenDoneThenTheKeyIsDeadAtOnce(Emulator emulator) throws StripeException {
        var key = create(emulator, emulator.newSession().getId());
        var app = Emulator.withKey(emulator.baseUrl(), key.getSecret());
        assertThat(app.raw().get("/v1/events").status()).isEqualTo(403);

        var deleted =
                emulator.raw().delete(KEYS + "/" + key.getId()).requireOk().json();

        assertThat(deleted.propertyNames())
                .containsExactly("id", "object", "associated_objects", "created", "expires", "livemode");
        var rejected = app.raw().get("/v1/events");
        assertThat(rejected.status()).isEqualTo(401);
        assertThat(rejected.error().get("message").asString())
                .isEqualTo("Invalid API Key provided: " + masked(key.getSecret()));
        assertThat(emulator.raw().delete(KEYS + "/" + key.getId()).status()).isEqualTo(404);
    }

    @Test
    void anyCallWhenTheHourIsOverThenExpired(Emulator emulator) throws StripeException {
        var key = create(emulator, emulator.newSession().getId());
        var app = Emulator.withKey(emulator.baseUrl(), key.getSecret());
        emulator.advance(Duration.ofMinutes(59));
        assertThat(app.raw().get("/v1/events").status()).isEqualTo(403);
        emulator.advance(Duration.ofMinutes(1));

        var rejected = app.raw().get("/v1/events");

        assertThat(rejected.status()).isEqualTo(401);
        assertThat(rejected.error().get("code").asString()).isEqualTo("api_key_expired");
        assertThat(rejected.error().get("message").asString())
                .isEqualTo("Expired API Key provided: " + masked(key.getSecret()));
    }

    @Test
    void anyCallWhenTheKeyIsMadeUpThenInvalid(Emulator emulator) throws StripeException {
        var secret = create(emulator, emulator.newSession().getId()).getSecret();
        var madeUp = secret.substring(0, secret.length() - 1) + (secret.endsWith("x") ? "y" : "x");

        var rejected = Emulator.withKey(emulator.baseUrl(), madeUp).raw().get("/v1/events");

        assertThat(rejected.status()).isEqualTo(401);
        assertThat(rejected.error().path("code").isMissingNode()).isTrue();
        assertThat(rejected.header("Emulator-Hint")).contains("if this emulator made it");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/identity/verification_sessions",
        "POST, /v1/identity/verification_sessions",
        "GET, /v1/files",
        "POST, /v1/ephemeral_keys",
        "DELETE, /v1/ephemeral_keys/ephkey_1",
        "GET, /v1/test_helpers/clock",
        "DELETE, /v1/test_helpers/data"
    })
    void anyOtherCallWhenTheKeyIsValidThenForbiddenInStripesWords(String method, String path, Emulator emulator)
            throws StripeException {
        var session = emulator.newSession().getId();
        var secret = create(emulator, session).getSecret();
        var app = Emulator.withKey(emulator.baseUrl(), secret);

        var rejected = app.raw().send(path, request -> request.method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(rejected.status()).isEqualTo(403);
        assertThat(rejected.error().get("message").asString())
                .matches("The provided key '" + masked(secret).replace("*", "\\*")
                        + "' does not have the required permissions for this endpoint on account 'acct_1\\w{15}'\\."
                        + " Having more permissions would allow this request to continue\\.");
        assertThat(emulator.sessions().retrieve(session).getStatus()).isEqualTo("requires_input");
    }

    @Test
    void anyCallWhenAnotherKeyUsedTheIdempotencyKeyThenNothingOfItsResponseIsShown(Emulator emulator)
            throws StripeException {
        var path = "/v1/identity/verification_sessions";
        emulator.raw()
                .post(path, "type=document", request -> request.header("Idempotency-Key", "one"))
                .requireOk();
        var secret = create(emulator, emulator.newSession().getId()).getSecret();
        var app = Emulator.withKey(emulator.baseUrl(), secret);

        var rejected = app.raw().post(path, "type=document", request -> request.header("Idempotency-Key", "one"));

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.text()).doesNotContain("client_secret");
    }

    @Test
    void anyCallWhenMadeForAConnectedAccountThenTheKeyStaysInIt(Emulator emulator) {
        var session = connected(emulator, "/v1/identity/verification_sessions", "type=document");
        var secret = connected(
                        emulator,
                        KEYS,
                        "verification_session=" + session.get("id").asString())
                .get("secret")
                .asString();
        var app = Emulator.withKey(emulator.baseUrl(), secret);

        assertThat(app.raw().get("/v1/events").error().get("message").asString())
                .contains("on account 'acct_1Shop'");
        assertThat(app.raw()
                        .send("/v1/events", request -> request.header("Stripe-Account", "acct_1Other"))
                        .error()
                        .get("code")
                        .asString())
                .isEqualTo("account_invalid");
    }

    @Test
    void emptyWhenTheAccountHadKeysThenTheyAreDead(Emulator emulator) throws StripeException {
        var secret = create(emulator, emulator.newSession().getId()).getSecret();
        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(Emulator.withKey(emulator.baseUrl(), secret)
                        .raw()
                        .get("/v1/events")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void redactWhenTheSessionHadKeysThenTheyAreDead(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var secret = create(emulator, session).getSecret();
        emulator.sessions().redact(session);
        emulator.advance(RunningEmulator.DELAY.minusMinutes(10));
        assertThat(Emulator.withKey(emulator.baseUrl(), secret)
                        .raw()
                        .get("/v1/events")
                        .status())
                .isEqualTo(403);
        emulator.advance(Duration.ofMinutes(10));

        assertThat(Emulator.withKey(emulator.baseUrl(), secret)
                        .raw()
                        .get("/v1/events")
                        .error()
                        .get("message")
                        .asString())
                .startsWith("Invalid API Key provided");
    }

    private static JsonNode connected(Emulator emulator, String path, String form) {
        return emulator.raw()
                .post(
                        path,
                        form,
                        request ->
                                request.header("Stripe-Account", "acct_1Shop").header("Stripe-Version", MOBILE))
                .requireOk()
                .json();
    }

    private static String masked(String secret) {
        return secret.substring(0, 10) + "***_******" + secret.substring(secret.length() - 4);
    }
}
