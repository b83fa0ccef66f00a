package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd but harmless headers are no reason to reject a request. */
@ExtendWith(RunningEmulator.class)
class OddHeadersTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 1_000})
    void getWhenThereAreManyCookiesThenServed(int count, Emulator emulator) {
        var cookies = IntStream.range(0, count).mapToObj(i -> "c" + i + "=1").collect(Collectors.joining("; "));

        for (var path : new String[] {"/v1/events", "/dashboard", "/actuator/health"}) {
            var response = emulator.raw()
                    .send(path, request -> request.header("Cookie", cookies).GET());
            assertThat(response.status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void createWhenTheHostIsEmptyThenTheLinkCanBeOpened(Emulator emulator) throws IOException {
        var response = send(
                emulator,
                "POST /v1/identity/verification_sessions HTTP/1.1\r\nHost:\r\nConnection: close\r\nAuthorization: Bearer "
                        + emulator.key() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 13\r\n\r\ntype=document");

        assertThat(response).startsWith("HTTP/1.1 200");
        var url = URI.create(response.replaceAll("(?s).*\"url\": \"([^\"]*)\".*", "$1"));
        assertThat(url.getHost()).isEqualTo(InetAddress.getLoopbackAddress().getHostAddress());
        assertThat(url.getPort()).isEqualTo(URI.create(emulator.baseUrl()).getPort());
        assertThat(emulator.raw().get(url.getPath()).status()).isEqualTo(200);
    }

    @Test
    void listWhenTheQueryIsNotInAsciiThenRejectedWithAHint(Emulator emulator) throws IOException {
        var response = send(
                emulator,
                "GET /v1/identity/verification_sessions?client_reference_id=\u00fc HTTP/1.1\r\nHost: a\r\n"
                        + "Authorization: Bearer " + emulator.key() + "\r\nConnection: close\r\n\r\n");

        assertThat(response)
                .startsWith("HTTP/1.1 400")
                .contains("\"type\": \"invalid_request_error\"")
                .contains("Emulator-Hint: If the path or the query has characters outside of ASCII");
    }

    private static String send(Emulator emulator, String request) throws IOException {
        int port = URI.create(emulator.baseUrl()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
