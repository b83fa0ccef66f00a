package dev.identityemulator.stripe.ephemeralkey;

import static dev.identityemulator.stripe.ephemeralkey.EphemeralKeyCalls.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An ephemeral key opens its object for an hour, and nothing else. */
@ExtendWith(RunningEmulator.class)
class EphemeralKeyUseTest {

    private static final String KEYS = "/v1/ephemeral_keys";

    private static final String MOBILE = "2020-08-27;identity_client_api=v7";

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

    @Test
    void deleteWhenDoneThenTheKeyIsDeadAtOnce(Emulator emulator) throws StripeException {
        var key = newKey(emulator, emulator.newSession().getId());
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
        var key = newKey(emulator, emulator.newSession().getId());
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
        var secret = newKey(emulator, emulator.newSession().getId()).getSecret();
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
        var secret = newKey(emulator, session).getSecret();
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
        var secret = newKey(emulator, emulator.newSession().getId()).getSecret();
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
        var secret = newKey(emulator, emulator.newSession().getId()).getSecret();
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
        var secret = newKey(emulator, session).getSecret();
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
}
