package dev.identityemulator.core.overload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The response does not depend on how a body arrives: at once, in two halves, byte by byte, or after its headers. */
@ExtendWith(RunningEmulator.class)
class BodyInPartsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=a";
    private static final String SESSIONS = "POST /v1/identity/verification_sessions";
    private static final int LARGE = 3 * 1024 * 1024;

    /** Bodies, good and bad. */
    enum Body {
        FORM_BODY(SESSIONS, FORM, "type=document&metadata[a]=%C3%A9", false),
        FORM_OF_NOBODY("POST /v1/nothing", FORM, "type=document", false),
        FORM_WITH_ERROR(SESSIONS, FORM, "type=nonsense", false),
        FORM_TOO_LARGE(SESSIONS, FORM, "a=" + "x".repeat(LARGE), false),
        JSON(SESSIONS, "application/json", "{\"type\":\"document\"}", false),
        CHUNKED(SESSIONS, FORM, chunk("type=doc") + chunk("ument") + chunk(""), true),
        CHUNKED_TOO_LARGE(SESSIONS, FORM, chunk("a=" + "x".repeat(LARGE)) + chunk(""), true),
        CHUNKED_BROKEN(SESSIONS, FORM, chunk("type=doc") + "nonsense\r\n", true),
        MULTIPART_BODY(SESSIONS, MULTIPART, part("type", "document") + "--a--\r\n", false),
        MULTIPART_CUT(SESSIONS, MULTIPART, part("type", "document"), false),
        MULTIPART_CHUNKED(SESSIONS, MULTIPART, chunk(part("type", "document")) + chunk("--a--\r\n") + chunk(""), true),
        MULTIPART_BROKEN(SESSIONS, MULTIPART, chunk(part("type", "document")) + "nonsense\r\n", true),
        MULTIPART_TOO_LARGE(SESSIONS, MULTIPART, part("a", "x".repeat(20 * 1024 * 1024)) + "--a--\r\n", false);

        private final String call;
        private final String type;
        private final String content;
        private final boolean chunked;

        Body(String call, String type, String content, boolean chunked) {
            this.call = call;
            this.type = type;
            this.content = content;
            this.chunked = chunked;
        }

        private String head(Emulator emulator) {
            var key = Base64.getEncoder().encodeToString((emulator.key() + ":").getBytes(StandardCharsets.US_ASCII));
            return call + " HTTP/1.1\r\nHost: a\r\nAuthorization: Basic " + key + "\r\nContent-Type: " + type + "\r\n"
                    + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + content.length())
                    + "\r\n\r\n";
        }

        private static String chunk(String content) {
            return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
        }

        private static String part(String name, String content) {
            return "--a\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
        }
    }

    @ParameterizedTest
    @EnumSource
    void postWhenItsBodyComesInPartsThenServedAsWhole(Body body, Emulator emulator) throws Exception {
        var head = body.head(emulator);
        int half = body.content.length() / 2;
        var whole = response(emulator, head + body.content + next());

        assertThat(response(emulator, head, body.content + next())).isEqualTo(whole);
        assertThat(response(emulator, head + body.content.substring(0, half), body.content.substring(half) + next()))
                .isEqualTo(whole);
        if (half < 1000) {
            assertThat(response(emulator, (head + body.content + next()).split("")))
                    .isEqualTo(whole);
        }
    }

    /** A request on the same connection whose response is always the same. */
    private static String next() {
        return "GET /v1/nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    }

    private static String response(Emulator emulator, String... parts) throws Exception {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(emulator.baseUrl()).getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            send(socket, parts);
            return withoutWhatDiffers(received(socket));
        }
    }

    private static void send(Socket socket, String... parts) {
        try {
            for (var part : parts) {
                socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
        } catch (IOException rejectedEarly) {
            // the response is there all the same
        }
    }

    private static String received(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException hungUp) {
            // what came before counts
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String withoutWhatDiffers(String response) {
        return response.replaceAll("(req|vs)_[A-Za-z0-9_]+", "id")
                .replaceAll("test_[^\"]+", "link")
                .replaceAll("\\d{10}", "time")
                .replaceAll("(?m)^(Date|Connection): .*\r\n", "");
    }
}
