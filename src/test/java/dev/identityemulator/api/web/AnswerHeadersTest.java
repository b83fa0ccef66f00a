package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.Refusal;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer has its request's id, the emulator's mark and Stripe's form. */
@ExtendWith(RunningEmulator.class)
class AnswerHeadersTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    private static RawClient.Answer inVersion(String version, Emulator emulator) {
        return emulator.raw()
                .send(PATH, request -> request.header("Stripe-Version", version).GET());
    }

    @Test
    void answerWhenAnythingIsAskedThenItCarriesRequestIdAndMark(Emulator emulator) {
        var answers = List.of(
                emulator.raw().get(PATH),
                emulator.raw().post(PATH, "type=document"),
                emulator.raw().post(PATH, "type=passport"),
                emulator.raw().get(PATH + "/vs_unknown"),
                emulator.raw().get("/v1/nowhere"),
                emulator.raw().get("/nowhere"),
                emulator.raw()
                        .send(
                                PATH,
                                request ->
                                        request.setHeader("Authorization", "").GET()),
                emulator.raw().delete(PATH),
                emulator.raw().get(PATH + "/%00"));

        assertThat(answers).extracting(answer -> answer.header("Request-Id")).doesNotHaveDuplicates();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("Request-Id")).matches("req_[0-9A-Za-z]{14}");
            assertThat(answer.header("Emulator")).matches("identity-emulator/.+");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.text()).startsWith("{\n  \"").endsWith("\n}\n");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "files.stripe.com, base for files",
        "connect.stripe.com, base for OAuth",
        "api.stripe.com, API base",
        "FILES.stripe.com, base for files",
        "files.stripe.com.example,",
    })
    void answerWhenTheClientBelievesToCallStripeThenServedAndToldWhatToSet(String host, String base, Emulator emulator)
            throws IOException, InterruptedException {
        var there = URI.create(emulator.baseUrl());
        var proxy = ProxySelector.of(new InetSocketAddress(there.getHost(), there.getPort()));
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":12111/v1/files"))
                .header("Authorization", "Bearer " + emulator.key())
                .build();

        var response = HttpClient.newBuilder().proxy(proxy).build().send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Emulator-Hint").orElse(null))
                .matches(hint -> base == null ? hint == null : hint.contains("Set the " + base));
    }

    @Test
    void answerWhenNoVersionIsAskedThenTheAccountsOwn(Emulator emulator) {
        assertThat(emulator.raw().get(PATH).requireOk().header("Stripe-Version"))
                .isEqualTo("2026-07-29.dahlia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-28.endive",
                "2024-06-20",
                "2017-01-27",
                "2024-06-20;identity_beta=v1",
                "2026-07-29.dahlia; some_beta=v1; other_beta=v12",
                "2026-07-29.preview; a=v1;b=v2"
            })
    void answerWhenAVersionIsAskedThenThat(String version, Emulator emulator) {
        assertThat(inVersion(version, emulator).requireOk().header("Stripe-Version"))
                .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "latest",
                "2026",
                "2026-13-01",
                "2026-01-32",
                "2026-07-29.",
                "2026-07-29.Dahlia",
                "v1",
                "2026-13-01; a=v1",
                "2026-07-29; a",
                "2026-07-29;"
            })
    void answerWhenTheVersionIsMalformedThenRefused(String version, Emulator emulator) {
        assertThat(Refusal.of(inVersion(version, emulator)))
                .isEqualTo(Refusal.invalid("Invalid Stripe API version: " + version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-08-27", "2026-08-26.dahlia", "2026-09-30.endive", "2026-10-28.endive", "2026-10-28; a=v1"})
    void answerWhenTheVersionIsKnownThenNoHint(String version, Emulator emulator) {
        assertThat(inVersion(version, emulator).requireOk().header("Emulator-Hint"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-29.endive, newer than any",
        "2027-01-01, newer than any",
        "2020-03-02, older than Stripe Identity",
        "2017-01-27; a=v1, older than Stripe Identity"
    })
    void answerWhenTheVersionIsNewerOrOlderThanAnyThenServedWithAHint(String version, String hint, Emulator emulator) {
        assertThat(inVersion(version, emulator).requireOk().header("Emulator-Hint"))
                .contains(hint);
    }

    @Test
    void answerWhenStripeJavaAsksThenItFindsRequestIdAndKey(Emulator emulator) throws StripeException {
        var response = emulator.newSession().getLastResponse();

        assertThat(response.requestId()).matches("req_[0-9A-Za-z]{14}");
        assertThat(response.idempotencyKey()).isNotBlank();
        assertThat(response.headers().firstValue("Original-Request")).contains(response.requestId());
        assertThat(response.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void answerWhenNoKeyIsSentThenNoneIsEchoed(Emulator emulator) {
        var answer = emulator.raw().post(PATH, "type=document").requireOk();

        assertThat(answer.header("Idempotency-Key")).isEmpty();
        assertThat(answer.header("Original-Request")).isEmpty();
    }

    @Test
    void answerWhenAKeyComesWithAnInvalidRequestThenItIsEchoedAllTheSame(Emulator emulator) {
        var answer = emulator.raw().post(PATH, "type=passport", request -> request.header("Idempotency-Key", "key-7"));

        assertThat(answer.header("Idempotency-Key")).isEqualTo("key-7");
    }

    @Test
    void answerWhenOnlyTheHeadIsAskedThenAsOfTheWholeWithoutABody(Emulator emulator) {
        var answer = emulator.raw().send(PATH, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }
}
