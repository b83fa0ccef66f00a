package dev.identityemulator.core.overload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RawClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Slow, silent or many clients take neither threads nor memory from the others. */
@Tag("slow")
class SlowClientsTest {

    /** More than Tomcat's threads where requests have virtual threads, else fewer; a connection takes two file descriptors here. */
    private static final int MANY = Runtime.version().feature() >= 21 ? 1_500 : 400;

    /** More than fit into memory, in a Java of up to 50 GB. */
    private static final int HOGS = 300;

    /** More than the limit of requests that wait for a delay. */
    private static final int DELAYED = 300;

    private static final Duration NORMAL = Duration.ofSeconds(5);

    private final EmulatorServer server = EmulatorServer.start("spring.threads.virtual.enabled=true");
    private final Emulator emulator = Emulator.withFreshAccount(server.baseUrl());
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void createWhenManyNeverFinishTheirHeadersThenServed() throws Exception {
        openMany("POST /v1/identity/verification_sessions HTTP/1.1\r\nHost: a\r\nAuthor");
        requireServed();
    }

    @Test
    void createWhenManyNeverSendTheirBodyThenServed() throws Exception {
        openMany(head("POST /v1/identity/verification_sessions", "Content-Length: 13\r\n") + "type=");
        requireServed();
    }

    @Test
    void createWhenManyNeverEndAChunkThenServed() throws Exception {
        openMany(head("POST /v1/identity/verification_sessions", "Transfer-Encoding: chunked\r\n") + "5\r\ntype");
        requireServed();
    }

    @Test
    void createWhenManyNeverSendTheirFileThenServed() throws Exception {
        openMany(head("POST /v1/files", "Content-Length: 15000000\r\n", "multipart/form-data; boundary=a")
                + "--a\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nidentity");
        requireServed();
    }

    @Test
    void fileWhenOthersHoldAllMemoryThenRejectedUntilTheyAreGone() throws Exception {
        for (int i = 0; i < HOGS; i++) {
            open(head("POST /v1/files", "Content-Length: 15000000\r\n", "multipart/form-data; boundary=a") + "--a");
        }
        assertThat(firstResponse()).contains(" 429 ");

        for (var socket : sockets) {
            socket.close();
        }
        upload().requireOk();
    }

    private RawClient.Response upload() {
        var file = "--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ndispute_evidence\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(1_000_000) + "\r\n--b--\r\n";
        return emulator.raw()
                .post("/v1/files", file, more -> more.setHeader("Content-Type", "multipart/form-data; boundary=b"));
    }

    @Test
    void createWhenManyComeAtOnceThenAllAreServed() throws Exception {
        openMany(head("POST /v1/identity/verification_sessions", "Content-Length: 13\r\n") + "type=");
        for (var socket : sockets) {
            send(socket, "document");
        }
        for (var socket : sockets) {
            socket.setSoTimeout(60_000);
            assertThat(firstLine(socket.getInputStream())).contains(" 200 ");
        }
    }

    @Test
    void retrieveWhenManyWaitForADelayThenOthersAreServed() throws Exception {
        var delayed = Emulator.withFreshAccount(server.baseUrl());
        delayed.raw()
                .post("/v1/test_helpers/faults", "path=/v1/events&method=GET&times=0&delay_ms=30000")
                .requireOk();
        for (int i = 0; i < DELAYED; i++) {
            open("GET /v1/events HTTP/1.1\r\nHost: a\r\nAuthorization: " + authorization(delayed) + "\r\n\r\n");
        }
        requireServed();
        assertThat(firstResponse()).contains(" 429 ");
    }

    /** The first line of the first response on any connection. */
    private String firstResponse() throws Exception {
        var threads = Executors.newCachedThreadPool();
        try {
            return threads.invokeAny(sockets.stream()
                    .<Callable<String>>map(socket -> () -> firstLine(socket.getInputStream()))
                    .toList());
        } finally {
            threads.shutdown();
        }
    }

    private void openMany(String sent) throws IOException {
        for (int i = 0; i < MANY; i++) {
            open(sent);
        }
    }

    private void open(String sent) throws IOException {
        var address = URI.create(server.baseUrl());
        var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        sockets.add(socket);
        send(socket, sent);
    }

    private static void send(Socket socket, String sent) throws IOException {
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private String head(String call, String more) {
        return head(call, more, "application/x-www-form-urlencoded");
    }

    private String head(String call, String more, String type) {
        return call + " HTTP/1.1\r\nHost: a\r\nAuthorization: " + authorization(emulator) + "\r\nContent-Type: " + type
                + "\r\n" + more + "\r\n";
    }

    private static String authorization(Emulator emulator) {
        var key = (emulator.key() + ":").getBytes(StandardCharsets.US_ASCII);
        return "Basic " + Base64.getEncoder().encodeToString(key);
    }

    private void requireServed() throws Exception {
        long begun = System.nanoTime();
        var id = emulator.newSession().getId();
        assertThat(emulator.raw()
                        .get("/v1/identity/verification_sessions/" + id)
                        .requireOk()
                        .json()
                        .get("id")
                        .asString())
                .isEqualTo(id);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(NORMAL);
    }

    private static String firstLine(InputStream response) throws IOException {
        var line = new StringBuilder();
        for (int next = response.read(); next >= 0 && next != '\n'; next = response.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
