package dev.identityemulator.core.upstream;

import static dev.identityemulator.core.upstream.RecordingUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.ChargeListParams;
import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ExpectedError;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no controller serves goes to the upstream as it came, and its response comes back as it is. */
class UpstreamTest {

    private static final String CHARGES = "/v1/charges";
    private static volatile RecordingUpstream.Reply reply = (request, out, connection) -> {};
    private static RecordingUpstream upstream;
    private static EmulatorServer server;
    private Emulator emulator;

    @BeforeAll
    static void start() {
        upstream = RecordingUpstream.replying((request, out, connection) -> reply.to(request, out, connection));
        server = EmulatorServer.start(upstream.setting());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        upstream.close();
    }

    @BeforeEach
    void forget() {
        upstream.requests.clear();
        respond(json("200 OK", "{\"object\":\"charge\"}"));
        emulator = Emulator.withFreshAccount(server.baseUrl());
    }

    private static void respond(String response) {
        reply = (request, out, connection) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1));
    }

    private RecordingUpstream.Recorded only() {
        assertThat(upstream.requests).hasSize(1);
        return upstream.requests.get(0);
    }

    /** What a server responds to these bytes, up to the end of the connection. */
    private static String raw(String request) throws IOException {
        var address = URI.create(server.baseUrl());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void callWhenTheEmulatorHasItThenItIsNotPassedOn() {
        var response = emulator.raw().get("/v1/identity/verification_sessions").requireOk();

        assertThat(response.header("Emulator-Upstream")).isEmpty();
        assertThat(upstream.requests).isEmpty();
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

        assertThat(only().line()).isEqualTo(method + " /v2/odd%20path/%7Bx%7D?a[]=1&b=%5B HTTP/1.1");
        assertThat(only().header("X-Mine")).containsExactly("1", "2");
        assertThat(only().digest()).isEqualTo(RecordingUpstream.digest(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void callWhenPassedOnThenNoHeaderIsAddedButTheMark() throws IOException {
        raw("POST " + CHARGES + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + emulator.key()
                + "\r\nX-Odd: \u00e4\u00f6 x\r\nTE: trailers\r\nKeep-Alive: 3\r\nX-Hop: 1\r\nConnection: close, X-Hop\r\n"
                + "Content-Type: text/plain;x=y\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc");

        assertThat(only().head().lines().map(line -> line.replaceFirst("(Emulator-Upstream: ).*", "$1*")))
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
    void responseWhenPassedBackThenStatusHeadersAndBytesAreUnchanged() throws IOException {
        var gzip = "\u001f\u008b\u0000\u00ff not really";
        respond(
                "HTTP/1.1 299 Odd\r\nX-A: 1\r\nX-A: 2\r\nSet-Cookie: a=b\r\nRequest-Id: req_theirs\r\nDate: yesterday\r\n"
                        + "Content-Encoding: gzip\r\nContent-Type: application/json\r\nKeep-Alive: 5\r\nContent-Length: "
                        + gzip.length() + "\r\n\r\n" + gzip);

        var response = raw("GET " + CHARGES + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer "
                + emulator.key() + "\r\n\r\n");

        assertThat(response.substring(0, response.indexOf("\r\n\r\n")).lines())
                .containsExactlyInAnyOrder(
                        "HTTP/1.1 299 ",
                        response.lines()
                                .filter(line -> line.startsWith("Emulator: "))
                                .findFirst()
                                .orElseThrow(),
                        "Emulator-Upstream: " + upstream.host(),
                        "X-A: 1",
                        "X-A: 2",
                        "Set-Cookie: a=b",
                        "Request-Id: req_theirs",
                        "Date: yesterday",
                        "Content-Encoding: gzip",
                        "Content-Type: application/json",
                        "Content-Length: " + gzip.length(),
                        "Connection: close");
        assertThat(response).endsWith("\r\n\r\n" + gzip);
    }

    @Test
    void redirectWhenTheUpstreamSendsOneThenItIsNotFollowed() {
        respond("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");

        var response = emulator.raw().get(CHARGES);

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("Location")).isEqualTo("/elsewhere");
        assertThat(upstream.requests).hasSize(1);
    }

    @Test
    void headWhenTheUpstreamNamesALengthThenSoDoesTheResponse() {
        respond("HTTP/1.1 200 OK\r\nContent-Length: 12345\r\n\r\n");

        var response =
                emulator.raw().send(CHARGES, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.header("Content-Length")).isEqualTo("12345");
    }

    @Test
    void listWhenSentByTheOfficialClientThenItReadsTheResponseOfTheUpstream() throws Exception {
        respond(json(
                "200 OK", "{\"object\":\"list\",\"data\":[{\"id\":\"ch_1\",\"object\":\"charge\",\"amount\":7}]}"));

        var charges =
                emulator.stripe().v1().charges().list(ChargeListParams.builder().build());

        assertThat(charges.getData().get(0).getAmount()).isEqualTo(7);
        assertThat(only().line()).startsWith("GET /v1/charges");
    }

    @Test
    void errorWhenOfTheUpstreamThenTheOfficialClientThrowsIt() {
        respond(json(
                "400 Bad Request",
                "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"theirs\",\"message\":\"Theirs.\"}}"));

        var error = ExpectedError.of(() -> emulator.stripe().v1().charges().retrieve("ch_1"));

        assertThat(error.code()).isEqualTo("theirs");
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

        assertThat(only().digest()).isEqualTo(RecordingUpstream.digest(body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_12345678", "ek_test_12345678", "whsec_12345678"})
    void callWhenTheKeyIsNoTestKeyThenItIsNotSent(String key) {
        var response = Emulator.withKey(server.baseUrl(), key).raw().get(CHARGES);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.error().path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(upstream.requests).isEmpty();
    }

    @Test
    void callWhenTheKeyIsPublishableThenItIsSent() {
        var key = emulator.key().replace("sk_", "pk_");

        Emulator.withKey(server.baseUrl(), key).raw().post("/v1/tokens", "a=b").requireOk();

        assertThat(only().header("Authorization")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/charges/%s, , 404, id",
        "/v1/charges?a[b]=x%s, , 400, a[b]",
        "/v1/charges, metadata[k]=%s_secret_x, 400, metadata[k]",
        "/v1/charges, metadata[k]=%s&key=1, 400, metadata[k]"
    })
    void callWhenItNamesAnIdOfOursThenItIsNotSent(String path, String form, int status, String param) throws Exception {
        var id = emulator.newSession().getId();
        var shown = path.contains("=x") ? path.replace("=x%s", "=" + id) : path.replace("%s", id);

        var response = form == null
                ? emulator.raw().get(shown.replace("[", "%5B").replace("]", "%5D"))
                : emulator.raw().post(shown, form.formatted(id.replace("_", "%5f")));

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.error().path("code").asString()).isEqualTo("resource_missing");
        assertThat(response.error().path("param").asString()).isEqualTo(param);
        assertThat(response.header("Emulator-Hint")).contains("never sent to the upstream");
        assertThat(upstream.requests).isEmpty();
    }

    @Test
    void callWhenItNamesTheAccountOfTheKeyThenItIsNotSent() {
        var account = KeyAccount.ofKey(emulator.key());

        var inHeader = emulator.raw().send(CHARGES, request -> request.header("Stripe-Account", account));
        var inForm = emulator.raw().post("/v1/transfers", "destination=" + account);

        assertThat(inHeader.error().path("param").asString()).isEqualTo("Stripe-Account");
        assertThat(inForm.error().path("param").asString()).isEqualTo("destination");
        assertThat(upstream.requests).isEmpty();
    }

    @Test
    void callWhenItNamesAnIdOfStripeThenItIsSent() {
        emulator.raw().get(CHARGES + "/vs_1OaBcDeFgHiJkLmNoPqRsTuV").requireOk();

        assertThat(upstream.requests).hasSize(1);
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
        assertThat(upstream.requests).isEmpty();
    }

    @Test
    void callWhenALiveKeyIsAParameterThenItIsNotSent() {
        assertThat(emulator.raw().post(CHARGES, "a=b&key=pk_live_12345678").status())
                .isEqualTo(400);
        assertThat(emulator.raw().get(CHARGES + "?key=sk%5Flive_12345678").status())
                .isEqualTo(400);
        assertThat(upstream.requests).isEmpty();
    }

    @Test
    void callsWhenTwoHundredAreAtOnceThenEachGetsItsOwnResponse() throws Exception {
        var all = new CountDownLatch(200);
        reply = (request, out, connection) -> {
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            out.write(json("200 OK", "{\"line\":\"" + request.line() + "\"}").getBytes(StandardCharsets.ISO_8859_1));
        };

        var lines = AtOnce.calls(
                200,
                () -> emulator.raw()
                        .get(CHARGES + "/" + Thread.currentThread().getId())
                        .requireOk()
                        .text());

        assertThat(new HashSet<>(lines)).hasSize(200);
    }

    @Test
    void logWhenACallIsPassedOnThenItHasStatusAndResponseButNoValues() {
        respond(json("402 Payment Required", "{\"error\":{\"message\":\"Declined.\"}}"));
        emulator.raw().post(CHARGES, "amount=1234567");

        var line = emulator.raw()
                .get("/v1/test_helpers/request_logs")
                .json()
                .path("data")
                .get(0);

        assertThat(line.path("path").asString()).isEqualTo(CHARGES);
        assertThat(line.path("status").asInt()).isEqualTo(402);
        assertThat(line.path("response").path("error").path("message").asString())
                .isEqualTo("Declined.");
        assertThat(line.toString()).doesNotContain("1234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "no JSON"})
    void logWhenTheResponseIsNoJsonThenTheLineHasNone(String body) {
        respond(json("200 OK", body));
        emulator.raw().get(CHARGES).requireOk();

        var line = emulator.raw()
                .get("/v1/test_helpers/request_logs")
                .json()
                .path("data")
                .get(0);

        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("response").isNull()).isTrue();
    }

    @Test
    void faultWhenItMatchesThenTheCallIsNotPassedOn() {
        emulator.raw()
                .post("/v1/test_helpers/faults", "path=/v1/charges&status=503&times=1")
                .requireOk();

        assertThat(emulator.raw().get(CHARGES).status()).isEqualTo(503);
        assertThat(upstream.requests).isEmpty();
        assertThat(emulator.raw().get(CHARGES).status()).isEqualTo(200);
    }

    @Test
    void unsupportedCallsWhenPassedOnThenTheListSaysSo() throws Exception {
        emulator.raw().get(CHARGES + "/ch_1").requireOk();
        emulator.raw().get(CHARGES + "/" + emulator.newSession().getId());

        var calls = emulator.raw()
                .get("/v1/test_helpers/unsupported")
                .requireOk()
                .json()
                .path("data");

        assertThat(calls.findValuesAsString("path")).containsExactly(CHARGES + "/{id}", CHARGES + "/{id}");
        assertThat(calls.findValuesAsString("passed_on")).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void metricsWhenACallIsPassedOnThenItsPathIsNoLabel() {
        emulator.raw().get(CHARGES + "/ch_not_a_label").requireOk();

        assertThat(emulator.raw().get("/actuator/prometheus").text())
                .contains("uri=\"/{version}/**\"")
                .doesNotContain("ch_not_a_label");
    }

    @Test
    void headersWhenNamedThenOthersAreKept() {
        var upstreamHeaders = Map.of("Stripe-Version", "2020-01-01", "Stripe-Account", "acct_1Abc");

        emulator.raw()
                .send(CHARGES, request -> upstreamHeaders.forEach(request::header))
                .requireOk();

        assertThat(List.of(
                        only().header("Stripe-Version").get(0),
                        only().header("Stripe-Account").get(0)))
                .containsExactly("2020-01-01", "acct_1Abc");
    }
}
