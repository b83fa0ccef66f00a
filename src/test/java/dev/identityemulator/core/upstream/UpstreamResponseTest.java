package dev.identityemulator.core.upstream;

import static dev.identityemulator.core.upstream.RecordingUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.ChargeListParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The response of the upstream comes back as it is. */
class UpstreamResponseTest {

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
    void responseWhenPassedBackThenStatusHeadersAndBytesAreUnchanged() throws IOException {
        var gzip = "\u001f\u008b\u0000\u00ff not really";
        upstream.respond(
                "HTTP/1.1 299 Odd\r\nX-A: 1\r\nX-A: 2\r\nSet-Cookie: a=b\r\nRequest-Id: req_theirs\r\nDate: yesterday\r\n"
                        + "Content-Encoding: gzip\r\nContent-Type: application/json\r\nKeep-Alive: 5\r\nContent-Length: "
                        + gzip.length() + "\r\n\r\n" + gzip);

        var response = upstream.raw("GET " + CHARGES
                + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer " + emulator.key() + "\r\n\r\n");

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
        upstream.respond("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");

        var response = emulator.raw().get(CHARGES);

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("Location")).isEqualTo("/elsewhere");
        assertThat(upstream.requests()).hasSize(1);
    }

    @Test
    void headWhenTheUpstreamNamesALengthThenSoDoesTheResponse() {
        upstream.respond("HTTP/1.1 200 OK\r\nContent-Length: 12345\r\n\r\n");

        var response =
                emulator.raw().send(CHARGES, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.header("Content-Length")).isEqualTo("12345");
    }

    @Test
    void listWhenSentByTheOfficialClientThenItReadsTheResponseOfTheUpstream() throws Exception {
        upstream.respond(json(
                "200 OK", "{\"object\":\"list\",\"data\":[{\"id\":\"ch_1\",\"object\":\"charge\",\"amount\":7}]}"));

        var charges =
                emulator.stripe().v1().charges().list(ChargeListParams.builder().build());

        assertThat(charges.getData().get(0).getAmount()).isEqualTo(7);
        assertThat(upstream.only().line()).startsWith("GET /v1/charges");
    }

    @Test
    void errorWhenOfTheUpstreamThenTheOfficialClientThrowsIt() {
        upstream.respond(json(
                "400 Bad Request",
                "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"theirs\",\"message\":\"Theirs.\"}}"));

        var error = ExpectedError.of(() -> emulator.stripe().v1().charges().retrieve("ch_1"));

        assertThat(error.code()).isEqualTo("theirs");
    }

    @Test
    void responseWhenTheUpstreamIsAnEmulatorTooThenItsMarksAreNotRepeated() throws IOException {
        upstream.respond(String.join(
                "\r\n",
                "HTTP/1.1 200 OK",
                "Emulator: other",
                "emulator-upstream: further",
                "Emulator-Hint: Theirs.",
                "Content-Length: 0",
                "",
                ""));

        var response = upstream.raw("GET " + CHARGES
                + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nAuthorization: Bearer " + emulator.key() + "\r\n\r\n");

        assertThat(response.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("emulator")))
                .hasSize(3)
                .contains("Emulator-Upstream: " + upstream.host(), "Emulator-Hint: Theirs.")
                .doesNotContain("Emulator: other");
    }
}
