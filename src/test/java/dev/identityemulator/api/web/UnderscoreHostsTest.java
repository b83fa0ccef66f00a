package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host with an underscore, as in compose files, reaches the emulator like any other. */
@ExtendWith(RunningEmulator.class)
class UnderscoreHostsTest {

    private static final String HOST = "stripe_mock:12111";

    /** The whole response to this request on a connection of its own, which the server closes. */
    private static String send(Emulator emulator, String requestLine, String host, String body) throws IOException {
        var address = URI.create(emulator.baseUrl());
        var credentials = (emulator.key() + ":").getBytes(StandardCharsets.UTF_8);
        var request = String.join(
                "\r\n",
                requestLine + " HTTP/1.1",
                "Host: " + host,
                "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials),
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + body.length(),
                "",
                body);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/dashboard", "/v3/", "/v1/identity/verification_sessions", "/"})
    void getWhenTheHostHasAnUnderscoreThenServed(String path, Emulator emulator) throws IOException {
        var response = send(emulator, "GET " + path, HOST, "");

        assertThat(response)
                .containsPattern("^HTTP/1.1 (200|30[237]) ")
                .containsIgnoringCase("\r\nConnection: close\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOST, "stripe_mock", "_a.b-c_:80", "my_stripe.local:1"})
    void createWhenTheHostHasAnUnderscoreThenLinksLeadToIt(String host, Emulator emulator) throws IOException {
        var response = send(emulator, "POST /v1/identity/verification_sessions", host, "type=document");

        assertThat(response).startsWith("HTTP/1.1 200 ");
        assertThat(response).contains("\"url\": \"http://" + host.replace(":80", "") + "/start/test_");
    }

    @Test
    void listWhenTheResponseIsLargeThenItComesWhole(Emulator emulator) throws IOException {
        for (int i = 0; i < 60; i++) {
            emulator.raw()
                    .post("/v1/identity/verification_sessions", "type=document")
                    .requireOk();
        }

        var response = send(emulator, "GET /v1/identity/verification_sessions?limit=100", HOST, "");

        assertThat(response).startsWith("HTTP/1.1 200 ").contains("\"has_more\": false");
        assertThat(response.length()).isGreaterThan(32 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b_c", "a_b:port", "a_b:99999999", "a_b/c", "a_b,c"})
    void getWhenTheHostIsMalformedThenTheErrorIsStripes(String host, Emulator emulator) throws IOException {
        var response = send(emulator, "GET /v1/events", host, "");

        assertThat(response).startsWith("HTTP/1.1 400 ").contains("\"type\": \"invalid_request_error\"");
    }

    @Test
    void getWhenThePathIsMalformedTooThenTheErrorIsStripes(Emulator emulator) throws IOException {
        var response = send(emulator, "GET /v1/events/%zz", HOST, "");

        assertThat(response).startsWith("HTTP/1.1 400 ").contains("\"type\": \"invalid_request_error\"");
    }
}
