package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
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

/** Every response has its request's id, the emulator's mark and Stripe's form. */
@ExtendWith(RunningEmulator.class)
class ResponseHeadersTest {

    private static final String PATH = "/v1/identity/verification_sessions";
    private static final String ENDPOINT_PATH = "/v1/webhook_endpoints/%s";

    private static RawClient.Response inVersion(String version, Emulator emulator) {
        return emulator.raw()
                .send(PATH, request -> request.header("Stripe-Version", version).GET());
    }

    @Test
    void responseWhenAnythingIsAskedThenItCarriesRequestIdAndMark(Emulator emulator) {
        var responses = List.of(
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

        assertThat(responses)
                .extracting(response -> response.header("Request-Id"))
                .doesNotHaveDuplicates();
        assertThat(responses).allSatisfy(response -> {
            assertThat(response.header("Request-Id")).matches("req_[0-9A-Za-z]{14}");
            assertThat(response.header("Emulator")).matches("identity-emulator/.+");
            assertThat(response.header("Content-Type")).startsWith("application/json");
            assertThat(response.text()).startsWith("{\n  \"").endsWith("\n}\n");
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
    void responseWhenTheClientBelievesToCallStripeThenServedAndToldWhatToSet(
            String host, String base, Emulator emulator) throws IOException, InterruptedException {
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
    void responseWhenNoVersionIsAskedThenTheAccountsOwn(Emulator emulator) {
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
    void responseWhenAVersionIsAskedThenThat(String version, Emulator emulator) {
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
    void responseWhenTheVersionIsMalformedThenRejected(String version, Emulator emulator) {
        var response = inVersion(version, emulator);

        assertThat(ExpectedError.of(response))
                .isEqualTo(ExpectedError.invalid("Invalid Stripe API version: " + version));
        assertThat(response.error().propertyNames()).containsExactly("message", "type");
        assertThat(response.header("Stripe-Version")).isEqualTo(version);
    }

    @Test
    void responseWhenTwoVersionsAreSentThenBothAreTold(Emulator emulator) {
        var response = emulator.raw()
                .send(
                        "/v1/events",
                        request -> request.header("Stripe-Version", "2019-05-16")
                                .header("Stripe-Version", "2019-12-03")
                                .GET());

        assertThat(ExpectedError.of(response))
                .isEqualTo(ExpectedError.invalid("Invalid Stripe API version: 2019-05-16, 2019-12-03"));
    }

    @Test
    void responseWhenTheVersionIsLongerThanAnyHeaderOfAResponseThenRejectedAllTheSame(Emulator emulator) {
        var response = inVersion("v".repeat(20_000), emulator);

        assertThat(ExpectedError.of(response).message()).startsWith("Invalid Stripe API version: vvv");
        assertThat(response.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020-08-27", "2026-08-26.dahlia", "2026-09-30.endive", "2026-10-28.endive", "2026-10-28; a=v1"})
    void responseWhenTheVersionIsKnownThenNoHint(String version, Emulator emulator) {
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
    void responseWhenTheVersionIsNewerOrOlderThanAnyThenServedWithAHint(
            String version, String hint, Emulator emulator) {
        assertThat(inVersion(version, emulator).requireOk().header("Emulator-Hint"))
                .contains(hint);
    }

    @Test
    void responseWhenStripeJavaAsksThenItFindsRequestIdAndKey(Emulator emulator) throws StripeException {
        var response = emulator.newSession().getLastResponse();

        assertThat(response.requestId()).matches("req_[0-9A-Za-z]{14}");
        assertThat(response.idempotencyKey()).isNotBlank();
        assertThat(response.headers().firstValue("Original-Request")).contains(response.requestId());
        assertThat(response.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void responseWhenNoKeyIsSentThenNoneIsEchoed(Emulator emulator) {
        var response = emulator.raw().post(PATH, "type=document").requireOk();

        assertThat(response.header("Idempotency-Key")).isEmpty();
        assertThat(response.header("Original-Request")).isEmpty();
    }

    @Test
    void responseWhenOnlyTheHeadIsAskedThenAsOfTheWholeWithoutABody(Emulator emulator) {
        var response =
                emulator.raw().send(PATH, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEmpty();
    }

    @Test
    void shouldRetryWhenTheWorkWasDoneThenSdksAreToldNotToRepeatIt(Emulator emulator) throws StripeException {
        var session = PATH + "/" + emulator.newSession().getId();

        var created = withKey(PATH, "type=document", emulator).requireOk();
        var replayed = withKey(PATH, "type=document", emulator).requireOk();
        emulator.raw()
                .post("/v1/test_helpers" + session.substring(3) + "/verify", "")
                .requireOk();
        var failed = emulator.raw().post(session + "/cancel", "");

        assertThat(failed.status()).isEqualTo(400);
        assertThat(List.of(created, replayed, failed))
                .allSatisfy(response ->
                        assertThat(response.header("Stripe-Should-Retry")).isEqualTo("false"));
    }

    @Test
    void shouldRetryWhenNoWorkWasDoneThenNothingIsSaid(Emulator emulator) {
        var responses = List.of(
                emulator.raw().post(PATH, "type=passport"),
                emulator.raw().post(PATH + "/vs_unknown/cancel", ""),
                withKey(PATH + "/vs_unknown/cancel", "", emulator),
                withKey(PATH + "/vs_unknown/cancel", "", emulator));

        assertThat(responses.get(3).header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(responses)
                .allSatisfy(response ->
                        assertThat(response.header("Stripe-Should-Retry")).isEmpty());
    }

    @Test
    void getWhenAKeyIsSentThenNothingIsSaidOfRetriesAndKeys(Emulator emulator) {
        for (var path : List.of(PATH, PATH + "/vs_unknown")) {
            var response = emulator.raw()
                    .send(
                            path,
                            request ->
                                    request.header("Idempotency-Key", "key-7").GET());

            assertThat(response.response().headers().map())
                    .doesNotContainKeys("stripe-should-retry", "idempotency-key", "original-request");
        }
    }

    @Test
    void postWhenAnInvalidOneHasAKeyThenBothHeadersOfItAreThere(Emulator emulator) {
        var response = withKey(PATH, "type=passport", emulator);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("Idempotency-Key")).isEqualTo("key-7");
        assertThat(response.header("Original-Request")).isEqualTo(response.header("Request-Id"));
    }

    @Test
    void deleteWhenAKeyIsSentThenItIsEchoedAndNotKept(Emulator emulator) {
        for (int status : new int[] {200, 404}) {
            var response = emulator.raw()
                    .send(
                            ENDPOINT_PATH.formatted(status == 200 ? endpoint(emulator) : "we_1"),
                            request ->
                                    request.header("Idempotency-Key", "key-7").DELETE());

            assertThat(response.status()).isEqualTo(status);
            assertThat(response.header("Idempotency-Key")).isEqualTo("key-7");
            assertThat(response.header("Original-Request")).isEmpty();
            assertThat(response.header("Idempotent-Replayed")).isEmpty();
        }
    }

    private static RawClient.Response withKey(String path, String form, Emulator emulator) {
        return emulator.raw().post(path, form, request -> request.header("Idempotency-Key", "key-7"));
    }

    private static String endpoint(Emulator emulator) {
        return emulator.raw()
                .post("/v1/webhook_endpoints", "url=https://example.com/&enabled_events[]=*")
                .requireOk()
                .json()
                .get("id")
                .asString();
    }
}
