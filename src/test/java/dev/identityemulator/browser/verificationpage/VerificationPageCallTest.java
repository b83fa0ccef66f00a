package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The request that a browser sends with a publishable key, and the paths that are open to other origins. */
@ExtendWith(RunningEmulator.class)
class VerificationPageCallTest {

    private static final String PATH = "/v3/verification_pages";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private static Response call(Emulator emulator, String key, String secret) {
        var form = Form.of("key=" + key, "client_secret=" + secret);
        return emulator.raw().post(PATH, form, request -> request.header("Origin", "http://shop.example"));
    }

    private static String publishable(Emulator emulator) {
        return emulator.key().replace("sk_test_", "pk_test_");
    }

    @Test
    void callWhenTheSecretIsGoodThenTheTokenOfItsLink(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var response =
                call(emulator, publishable(emulator), session.getClientSecret()).requireOk();

        assertThat(response.json().path("id").asString()).isEqualTo(session.getId());
        assertThat(session.getUrl())
                .endsWith("/start/" + response.json().path("token").asString());
        assertThat(response.header(ALLOW_ORIGIN)).isEqualTo("*");
    }

    @Test
    void callWhenTheSecretWasRenewedThenTheLinkThatCameWithIt(Emulator emulator) throws StripeException {
        var first = emulator.newSession();
        emulator.advance(Duration.ofHours(30));
        var session = emulator.sessions().retrieve(first.getId());

        var response =
                call(emulator, publishable(emulator), session.getClientSecret()).requireOk();

        var token = response.json().path("token").asString();
        assertThat(session.getUrl()).endsWith(token).isNotEqualTo(first.getUrl());
        assertThat(emulator.raw().get("/start/" + token).status()).isEqualTo(200);
    }

    @Test
    void callWhenTheSecretIsNoGoodThenRejectedWithoutRepeatingIt(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        var session = emulator.newSession();
        var canceled = emulator.newSession();
        emulator.sessions().cancel(canceled.getId());
        var expired = emulator.newSession();
        emulator.advance(Duration.ofHours(24));

        requireRejected(call(emulator, publishable(other), session.getClientSecret()), "does not match");
        requireRejected(call(emulator, publishable(emulator), session.getClientSecret() + "x"), "does not match");
        requireRejected(call(emulator, publishable(emulator), session.getId()), "does not match");
        requireRejected(call(emulator, publishable(emulator), canceled.getClientSecret()), "a status of \"canceled\"");
        requireRejected(call(emulator, publishable(emulator), expired.getClientSecret()), "has expired");
        assertThat(ExpectedError.of(emulator.raw().post(PATH, "key=" + publishable(emulator))))
                .isEqualTo(ExpectedError.missingParam("client_secret"));
        assertThat(ExpectedError.of(emulator.raw().post(PATH, "client_secret=x")))
                .isEqualTo(ExpectedError.missingParam("key"));
    }

    @Test
    void callWhenTheSecretWasUsedThenSaysSo(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.submit(session, "unverify", "");

        requireRejected(call(emulator, publishable(emulator), session.getClientSecret()), "");
    }

    private static void requireRejected(Response response, String sentence) {
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(response.error().path("message").asString())
                .contains(sentence)
                .doesNotContain("_secret_");
        assertThat(response.header(ALLOW_ORIGIN)).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_x", "rk_test_x", "sk_live_abcdefgh", "pk_live_abcdefgh", "nonsense"})
    void callWhenTheKeyIsNotPublishableThenRejectedAndNeverEchoed(String key, Emulator emulator)
            throws StripeException {
        var response = call(emulator, key, emulator.newSession().getClientSecret());

        assertThat(response.status()).isIn(401, 403);
        assertThat(response.text()).doesNotContain(key);
    }

    @Test
    void preflightWhenForTheScriptOrItsCallThenAllowed(Emulator emulator) {
        for (var path : new String[] {PATH, "/v3/", "/v3/stripe.js", "/endive/stripe.js"}) {
            var method = path.equals(PATH) ? "POST" : "GET";
            var response = preflight(emulator, path, method);

            assertThat(response.status()).as(path).isEqualTo(200);
            assertThat(response.header(ALLOW_ORIGIN)).isEqualTo("*");
            assertThat(response.header("Access-Control-Allow-Methods")).contains(method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/links/x", "/dashboard", "/inbox/x", "/start/x", "/actuator/health", "/nowhere"})
    void callWhenMadeBySomeOtherOriginThenNothingElseIsOpenToIt(String path, Emulator emulator) {
        var responses = new Response[] {
            emulator.raw().send(path, request -> request.header("Origin", "http://shop.example")),
            preflight(emulator, path, "GET"),
            preflight(emulator, path, "POST")
        };

        for (var response : responses) {
            assertThat(response.response().headers().map().keySet())
                    .noneMatch(name -> name.equalsIgnoreCase(ALLOW_ORIGIN));
        }
    }

    private static Response preflight(Emulator emulator, String path, String method) {
        return emulator.raw()
                .send(
                        path,
                        request -> request.header("Origin", "http://shop.example")
                                .header("Access-Control-Request-Method", method)
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }
}
