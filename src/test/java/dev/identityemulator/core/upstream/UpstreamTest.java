package dev.identityemulator.core.upstream;

import static dev.identityemulator.core.upstream.RecordingUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no controller serves goes to the upstream as it came. */
class UpstreamTest {

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

    @Test
    void callWhenTheEmulatorHasItThenItIsNotPassedOn() {
        var response = emulator.raw().get("/v1/identity/verification_sessions").requireOk();

        assertThat(response.header("Emulator-Upstream")).isEmpty();
        assertThat(upstream.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
    void callWhenOfAnyMethodThenItIsPassedOnWithItsBody(String method) {
        boolean empty = method.equals("GET") || method.equals("HEAD");
        var body = empty ? "" : "a=1&b[c]=%C3%A4+";

        emulator.raw()
                .send(
                        "/v2/odd%20path/%7Bx%7D?a[]=1&b=%5B",
                        request -> request.method(
                                        method,
                                        empty
                                                ? HttpRequest.BodyPublishers.noBody()
                                                : HttpRequest.BodyPublishers.ofString(body))
                                .header("X-Mine", "1")
                                .header("X-Mine", "2"));

        assertThat(upstream.only().line()).isEqualTo(method + " /v2/odd%20path/%7Bx%7D?a[]=1&b=%5B HTTP/1.1");
        assertThat(upstream.only().header("X-Mine")).containsExactly("1", "2");
        assertThat(upstream.only().digest()).isEqualTo(RecordingUpstream.digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void callWhenPassedOnThenNoHeaderIsAddedButTheMark() throws IOException {
        upstream.raw("POST " + CHARGES + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + emulator.key()
                + "\r\nX-Odd: \u00e4\u00f6 x\r\nTE: trailers\r\nKeep-Alive: 3\r\nX-Hop: 1\r\nConnection: close, X-Hop\r\n"
                + "Content-Type: text/plain;x=y\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc");

        assertThat(upstream.only().head().lines().map(line -> line.replaceFirst("(Emulator-Upstream: ).*", "$1*")))
                .containsExactlyInAnyOrder(
                        "POST " + CHARGES + " HTTP/1.1",
                        "Host: " + upstream.host(),
                        "Authorization: Bearer " + emulator.key(),
                        "X-Odd: \u00e4\u00f6 x",
                        "Content-Type: text/plain;x=y",
                        "Content-Length: 3",
                        "Connection: keep-alive",
                        "Emulator-Upstream: *",
                        "");
    }

    @Test
    void uploadWhenMultipartThenItIsPassedOnUnread() {
        var body = "--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"y\"\r\n\r\n\0\u00ff\r\n--b--\r\n";

        emulator.raw()
                .send(
                        "/v1/odd_files",
                        request -> request.header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(
                                        body.getBytes(StandardCharsets.ISO_8859_1))));

        assertThat(upstream.only().digest())
                .isEqualTo(RecordingUpstream.digest(body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void callWhenTheKeyIsPublishableThenItIsSent() {
        var key = emulator.key().replace("sk_", "pk_");

        Emulator.withKey(emulator.baseUrl(), key)
                .raw()
                .post("/v1/tokens", "a=b")
                .requireOk();

        assertThat(upstream.only().header("Authorization")).hasSize(1);
    }

    @Test
    void callsWhenTwoHundredAreAtOnceThenEachGetsItsOwnResponse() throws Exception {
        var all = new CountDownLatch(200);
        upstream.reply((request, out, connection) -> {
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            out.write(json("200 OK", "{\"line\":\"" + request.line() + "\"}").getBytes(StandardCharsets.ISO_8859_1));
        });

        var lines = AtOnce.calls(
                200,
                () -> emulator.raw()
                        .get(CHARGES + "/" + Thread.currentThread().getId())
                        .requireOk()
                        .text());

        assertThat(new HashSet<>(lines)).hasSize(200);
    }

    @Test
    void headersWhenNamedThenOthersAreKept() {
        var upstreamHeaders = Map.of("Stripe-Version", "2020-01-01", "Stripe-Account", "acct_1Abc");

        emulator.raw()
                .send(CHARGES, request -> upstreamHeaders.forEach(request::header))
                .requireOk();

        assertThat(List.of(
                        upstream.only().header("Stripe-Version").get(0),
                        upstream.only().header("Stripe-Account").get(0)))
                .containsExactly("2020-01-01", "acct_1Abc");
    }

    @Test
    void callWhenItIsASlipInATestHelperThenItIsNotPassedOn() {
        var response = emulator.raw().get("/v1/test_helpers/fault");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Emulator-Hint")).contains("/v1/test_helpers/faults");
        assertThat(upstream.requests()).isEmpty();
    }

    @Test
    void callWhenItIsATestHelperOfStripeThenItIsPassedOn() {
        emulator.raw().get("/v1/test_helpers/test_clocks").requireOk();

        assertThat(upstream.requests()).hasSize(1);
    }
}
