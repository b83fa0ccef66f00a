package dev.identityemulator.core.overload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client that asks for a large response and does not read it delays no other, and gets it in the end. */
@Tag("slow")
class SlowReadersTest {

    private static final int THREADS = 20;

    /** More than Tomcat's threads where requests have virtual threads, else fewer. */
    private static final int READERS = Runtime.version().feature() >= 21 ? 40 : 15;

    private static final int SESSIONS = 60;
    private static final Duration NORMAL = Duration.ofSeconds(10);
    private static final String LIST = "/v1/identity/verification_sessions?limit=" + SESSIONS;

    private final EmulatorServer server =
            EmulatorServer.start("server.tomcat.threads.max=" + THREADS, "spring.threads.virtual.enabled=true");
    private final Emulator emulator = Emulator.withFreshAccount(server.baseUrl());
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void fill() throws Exception {
        for (int i = 0; i < SESSIONS; i++) {
            emulator.newSession(params -> {
                for (int key = 0; key < 50; key++) {
                    params.putMetadata("key" + key, "x".repeat(500));
                }
            });
        }
    }

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void createWhenManyDoNotReadTheirListsThenServed() throws Exception {
        var list = emulator.raw().get(LIST).requireOk().text();
        for (int i = 0; i < READERS; i++) {
            open(3);
        }

        long begun = System.nanoTime();
        Emulator.withFreshAccount(server.baseUrl()).newSession();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(NORMAL);

        var late = sockets.get(0);
        late.setSoTimeout(30_000);
        var responses = new String(late.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(responses.split("HTTP/1.1 200", -1)).hasSize(4);
        assertThat(responses.substring(responses.indexOf("\r\n\r\n") + 4)).startsWith(list + "HTTP/1.1 200");
    }

    /** A connection with this many requests for the list; the last one closes it. */
    private void open(int requests) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(server.baseUrl()).getPort()));
        sockets.add(socket);
        var key = (emulator.key() + ":").getBytes(StandardCharsets.US_ASCII);
        var head = "GET " + LIST + " HTTP/1.1\r\nHost: localhost:"
                + URI.create(server.baseUrl()).getPort() + "\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(key);
        var request = (head + "\r\n\r\n").repeat(requests - 1) + head + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
