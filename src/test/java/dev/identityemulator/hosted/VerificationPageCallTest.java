package dev.identityemulator.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient.Answer;
import dev.identityemulator.support.Refusal;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The call that a browser makes with a publishable key, and which calls are open to other origins. */
@ExtendWith(RunningEmulator.class)
class VerificationPageCallTest {

    private static final String PATH = "/v3/verification_pages";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private static Answer call(Emulator emulator, String key, String secret) {
        var form = Form.of("key=" + key, "client_secret=" + secret);
        return emulator.raw().post(PATH, form, request -> request.header("Origin", "http://shop.example"));
    }

    private static String publishable(Emulator emulator) {
        return emulator.key().replace("sk_test_", "pk_test_");
    }

    @Test
    void callWhenTheSecretIsGoodThenTheTokenOfItsLink(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var answer =
                call(emulator, publishable(emulator), session.getClientSecret()).requireOk();

        assertThat(answer.json().path("id").asString()).isEqualTo(session.getId());
        assertThat(session.getUrl())
                .endsWith("/start/" + answer.json().path("token").asString());
        assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo("*");
    }

    @Test
    void callWhenTheSecretWasRenewedThenTheLinkThatCameWithIt(Emulator emulator) throws StripeException {
        var first = emulator.newSession();
        emulator.advance(Duration.ofHours(30));
        var session = emulator.sessions().retrieve(first.getId());

        var answer =
                call(emulator, publishable(emulator), session.getClientSecret()).requireOk();

        var token = answer.json().path("token").asString();
        assertThat(session.getUrl()).endsWith(token).isNotEqualTo(first.getUrl());
        assertThat(emulator.raw().get("/start/" + token).status()).isEqualTo(200);
    }

    @Test
    void callWhenTheSecretIsNoGoodThenRefusedWithoutRepeatingIt(Emulator emulator) throws StripeException {
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        var session = emulator.newSession();
        var canceled = emulator.newSession();
        emulator.sessions().cancel(canceled.getId());
        var expired = emulator.newSession();
        emulator.advance(Duration.ofHours(24));

        requireRefused(call(emulator, publishable(other), session.getClientSecret()), "does not match");
        requireRefused(call(emulator, publishable(emulator), session.getClientSecret() + "x"), "does not match");
        requireRefused(call(emulator, publishable(emulator), session.getId()), "does not match");
        requireRefused(call(emulator, publishable(emulator), canceled.getClientSecret()), "a status of \"canceled\"");
        requireRefused(call(emulator, publishable(emulator), expired.getClientSecret()), "has expired");
        assertThat(Refusal.of(emulator.raw().post(PATH, "key=" + publishable(emulator))))
                .isEqualTo(Refusal.missingParam("client_secret"));
        assertThat(Refusal.of(emulator.raw().post(PATH, "client_secret=x"))).isEqualTo(Refusal.missingParam("key"));
    }

    @Test
    void callWhenTheSecretWasUsedThenSaysSo(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.submit(session, "unverify", "");

        requireRefused(call(emulator, publishable(emulator), session.getClientSecret()), "");
    }

    private static void requireRefused(Answer answer, String sentence) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error().path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(answer.error().path("message").asString()).contains(sentence).doesNotContain("_secret_");
        assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_x", "rk_test_x", "sk_live_abcdefgh", "pk_live_abcdefgh", "nonsense"})
    void callWhenTheKeyIsNotPublishableThenRefusedAndNeverEchoed(String key, Emulator emulator) throws StripeException {
        var answer = call(emulator, key, emulator.newSession().getClientSecret());

        assertThat(answer.status()).isIn(401, 403);
        assertThat(answer.text()).doesNotContain(key);
    }

    @Test
    void preflightWhenForTheScriptOrItsCallThenAllowed(Emulator emulator) {
        for (var path : new String[] {PATH, "/v3/", "/v3/stripe.js", "/endive/stripe.js"}) {
            var method = path.equals(PATH) ? "POST" : "GET";
            var answer = preflight(emulator, path, method);

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header(ALLOW_ORIGIN)).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Methods")).contains(method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/links/x", "/dashboard", "/inbox/x", "/start/x", "/actuator/health", "/nowhere"})
    void callWhenMadeBySomeOtherOriginThenNothingElseIsOpenToIt(String path, Emulator emulator) {
        var answers = new Answer[] {
            emulator.raw().send(path, request -> request.header("Origin", "http://shop.example")),
            preflight(emulator, path, "GET"),
            preflight(emulator, path, "POST")
        };

        for (var answer : answers) {
            assertThat(answer.response().headers().map().keySet())
                    .noneMatch(name -> name.equalsIgnoreCase(ALLOW_ORIGIN));
        }
    }

    private static Answer preflight(Emulator emulator, String path, String method) {
        return emulator.raw()
                .send(
                        path,
                        request -> request.header("Origin", "http://shop.example")
                                .header("Access-Control-Request-Method", method)
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }
}
