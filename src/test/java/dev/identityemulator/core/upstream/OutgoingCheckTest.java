package dev.identityemulator.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.support.Emulator;
import java.io.IOException;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of the emulator and keys that are not of test mode never leave it. */
class OutgoingCheckTest {

    private static final String CHARGES = "/v1/charges";
    private static EmulatorWithUpstream upstream;
    private Emulator emulator;

    @BeforeAll
    static void start() {
        upstream = EmulatorWithUpstream.start();
    }

    @AfterAll
    static void stop() throws IOException {
        upstream.close();
    }

    @BeforeEach
    void forget() {
        emulator = upstream.freshAccount();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_12345678", "ek_test_12345678", "whsec_12345678"})
    void callWhenTheKeyIsNoTestKeyThenItIsNotSent(String key) {
        var response = Emulator.withKey(emulator.baseUrl(), key).raw().get(CHARGES);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.error().path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(upstream.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/charges/%s, , 404, id",
        "/v1/charges?a[b]=x%s, , 400, a[b]",
        "/v1/charges, metadata[k]=%s_secret_x, 400, metadata[k]",
        "/v1/charges, metadata[k]=%s&key=1, 400, metadata[k]"
    })
    void callWhenItNamesAnIdOfOursThenItIsNotSent(String path, @Nullable String form, int status, String param)
            throws Exception {
        var id = emulator.newSession().getId();
        var shown = path.contains("=x") ? path.replace("=x%s", "=" + id) : path.replace("%s", id);

        var response = form == null
                ? emulator.raw().get(shown.replace("[", "%5B").replace("]", "%5D"))
                : emulator.raw().post(shown, form.formatted(id.replace("_", "%5f")));

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.error().path("code").asString()).isEqualTo("resource_missing");
        assertThat(response.error().path("param").asString()).isEqualTo(param);
        assertThat(response.header("Emulator-Hint")).contains("never sent to the upstream");
        assertThat(upstream.requests()).isEmpty();
    }

    @Test
    void callWhenItNamesTheAccountOfTheKeyThenItIsNotSent() {
        var account = KeyAccount.ofKey(emulator.key());

        var inHeader = emulator.raw().send(CHARGES, request -> request.header("Stripe-Account", account));
        var inForm = emulator.raw().post("/v1/transfers", "destination=" + account);

        assertThat(inHeader.error().path("param").asString()).isEqualTo("Stripe-Account");
        assertThat(inForm.error().path("param").asString()).isEqualTo("destination");
        assertThat(upstream.requests()).isEmpty();
    }

    @Test
    void callWhenItNamesAnIdOfStripeThenItIsSent() {
        emulator.raw().get(CHARGES + "/vs_1OaBcDeFgHiJkLmNoPqRsTuV").requireOk();

        assertThat(upstream.requests()).hasSize(1);
    }

    @Test
    void longBodyWhenAnIdOfOursIsAtItsEndThenTheUpstreamNeverGetsAllOfIt() throws Exception {
        var body = "a".repeat(300_000) + " " + emulator.newSession().getId() + " " + "b".repeat(100_000);

        var response = emulator.raw()
                .send(
                        CHARGES,
                        request -> request.header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(response.status()).isEqualTo(400);
        assertThat(upstream.requests()).isEmpty();
    }

    @Test
    void callWhenALiveKeyIsAParameterThenItIsNotSent() {
        assertThat(emulator.raw().post(CHARGES, "a=b&key=pk_live_12345678").status())
                .isEqualTo(400);
        assertThat(emulator.raw().get(CHARGES + "?key=sk%5Flive_12345678").status())
                .isEqualTo(400);
        assertThat(upstream.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ek_test_12345678", "whsec_12345678"})
    void callWhenASecretOfOursIsInItsBodyThenTheErrorCallsItNoLiveKey(String secret) {
        var response = emulator.raw().postJson(CHARGES, "{\"a\": \"" + secret + "\"}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("message").asString())
                .contains("is never passed on: only sk_test_")
                .doesNotContain("live", "1234");
        assertThat(upstream.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk\\u005flive_12345678", "sk%5Flive_12345678", "\\\\\\u0073k_live_12345678"})
    void bodyWhenALiveKeyIsEscapedThenItIsNotSent(String key) {
        assertThat(emulator.raw().postJson(CHARGES, "{\"a\": \"" + key + "\"}").status())
                .isEqualTo(400);
        assertThat(upstream.requests()).isEmpty();
    }

    @Test
    void bodyWhenNoCharacterIsEscapedThenItIsSent() {
        emulator.raw()
                .postJson(CHARGES, "{\"a\": \"sk\\\\u005flive_12345678 100% \\u00e4\\n\"}")
                .requireOk();

        assertThat(upstream.requests()).hasSize(1);
    }
}
