package dev.identityemulator.core.upstream;

import static dev.identityemulator.core.upstream.RecordingUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RawClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upstream that fails makes a clear error, or a cut connection where its response has begun. */
class UpstreamFailureTest {

    private static final String CHARGES = "/v1/charges";
    private static EmulatorWithUpstream upstream;
    private Emulator emulator;

    @BeforeAll
    static void start() {
        upstream = EmulatorWithUpstream.start("emulator.upstream-timeout=1s");
    }

    @AfterAll
    static void stop() throws IOException {
        upstream.close();
    }

    @BeforeEach
    void forget() {
        emulator = upstream.freshAccount();
    }

    private static void respondAndClose(String response) {
        upstream.reply((request, out, connection) -> {
            out.write(response.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            connection.close();
        });
    }

    private static void assertUnusable(RawClient.Response response, int status, String why) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.error().path("type").asString()).isEqualTo("api_error");
        assertThat(response.error().path("message").asString()).contains(why).doesNotContain("Exception", "java");
        assertThat(response.header("Stripe-Should-Retry")).isEqualTo("false");
        assertThat(response.header("Request-Id")).startsWith("req_");
    }

    @Test
    void callWhenNobodyListensThenTheErrorSaysSo() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (var dead = EmulatorServer.start("emulator.upstream=http://127.0.0.1:" + free)) {
            var account = Emulator.withFreshAccount(dead.baseUrl());

            var response = account.raw().post(CHARGES, "a=b", request -> request.header("Idempotency-Key", "k"));

            assertUnusable(response, 502, "127.0.0.1:" + free + " did not respond: the connection was refused");
            account.newSession();
        } catch (com.stripe.exception.StripeException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void callWhenTheHostDoesNotExistThenTheErrorSaysSo() {
        try (var lost = EmulatorServer.start("emulator.upstream=http://no_such_host.invalid")) {
            var response = Emulator.withFreshAccount(lost.baseUrl()).raw().get(CHARGES);

            assertUnusable(response, 502, "there is no host with this name");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "220 mail ESMTP\r\n", "\0\1\2\3\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"})
    void callWhenTheUpstreamSendsNoHttpThenTheErrorSaysSo(String sent) {
        respondAndClose(sent);

        assertUnusable(emulator.raw().get(CHARGES), 502, "did not respond: ");
    }

    @Test
    void callWhenTheUpstreamIsSilentThenTheErrorNamesTheSetting() throws InterruptedException {
        var end = new CountDownLatch(1);
        upstream.reply((request, out, connection) -> await(end));

        var response = emulator.raw().get(CHARGES);

        end.countDown();
        assertUnusable(response, 504, "in time");
        assertThat(response.header("Emulator-Hint")).contains("emulator.upstream-timeout");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void callWhenTheUpstreamDiesBeforeAnythingWasSentBackThenItIsAnError() {
        respondAndClose("HTTP/1.1 200 OK\r\nX-A: theirs\r\nContent-Length: 10\r\n\r\n");

        var response = emulator.raw().get(CHARGES);

        assertUnusable(response, 502, "");
        assertThat(response.header("X-A")).isEmpty();
    }

    @Test
    void callWhenTheHeadersOfTheUpstreamAreTooLongThenTheErrorSaysSo() {
        var header = "a".repeat(12_000);
        respondAndClose("HTTP/1.1 200 OK\r\nX-A: " + header + "\r\nX-B: " + header + "\r\nContent-Length: 0\r\n\r\n");

        assertUnusable(emulator.raw().get(CHARGES), 502, "its headers are longer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
    void callWhenTheUpstreamDiesInTheMiddleThenTheConnectionIsCut(String framing) {
        var chunk = framing.startsWith("T") ? "8000\r\n" : "";
        respondAndClose("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n" + chunk + "x".repeat(0x8000));

        assertThatThrownBy(() -> emulator.raw().get(CHARGES)).isInstanceOf(UncheckedIOException.class);
        assertThat(emulator.raw().get("/v1/test_helpers/request_logs").json().findValuesAsString("hint"))
                .contains("The upstream " + upstream.host() + " did not end its response.");
        assertThat(upstream.requests()).hasSize(1);
    }

    @Test
    void uploadWhenTheUpstreamRejectsItBeforeItsEndThenTheErrorComesBack() throws Exception {
        try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var server = EmulatorServer.start("emulator.upstream=http://127.0.0.1:" + socket.getLocalPort())) {
            var unread = CompletableFuture.runAsync(() -> rejectUnread(socket));
            var account = Emulator.withFreshAccount(server.baseUrl());

            var response = account.raw()
                    .send(
                            "/v1/large",
                            request -> request.header("Content-Type", "text/plain")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[20_000_000])));

            assertThat(response.status()).isEqualTo(413);
            assertThat(response.text()).isEqualTo("{}");
            unread.cancel(true);
        }
    }

    /** Keeps the connection open, so that what was sent back is not lost. */
    private static void rejectUnread(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getInputStream().read();
            connection.getOutputStream().write(json("413 Too Large", "{}").getBytes(StandardCharsets.ISO_8859_1));
            socket.accept().close();
        } catch (IOException closed) {
            return;
        }
    }

    @Test
    void responseWhenSentInPartsThenEachPartArrivesBeforeTheNextIsSent() throws Exception {
        var seen = new CountDownLatch(1);
        upstream.reply((request, out, connection) -> {
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n"
                            .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            await(seen);
            out.write("3\r\ntwo\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        });
        var http = java.net.http.HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(java.net.URI.create(upstream.baseUrl() + CHARGES))
                .header("Authorization", "Bearer " + emulator.key())
                .build();

        var body = http.send(request, java.net.http.HttpResponse.BodyHandlers.ofInputStream())
                .body();

        assertThat(new String(body.readNBytes(3), StandardCharsets.ISO_8859_1)).isEqualTo("one");
        seen.countDown();
        assertThat(new String(body.readAllBytes(), StandardCharsets.ISO_8859_1)).isEqualTo("two");
    }

    @Test
    void callWhenItCameFromThisEmulatorThenItIsALoop() throws IOException {
        var hops = new java.util.concurrent.atomic.AtomicReference<String>();
        upstream.reply((request, out, connection) -> {
            hops.set(request.header("Emulator-Upstream").get(0));
            out.write(json("200 OK", "{}").getBytes(StandardCharsets.ISO_8859_1));
        });
        emulator.raw().get(CHARGES).requireOk();

        var again =
                emulator.raw().send(CHARGES, request -> request.header("Emulator-Upstream", "another, " + hops.get()));

        assertUnusable(again, 508, "leads back to this emulator");
        assertThat(upstream.requests()).hasSize(1);
    }

    @Test
    void callWhenTheUpstreamIsAnotherEmulatorThenItResponds() {
        try (var first = EmulatorServer.start("emulator.upstream=" + upstream.baseUrl())) {
            upstream.reply((request, out, connection) -> {
                assertThat(request.header("Emulator-Upstream").get(0).split(", "))
                        .hasSize(2);
                out.write(json("200 OK", "{\"a\":1}").getBytes(StandardCharsets.ISO_8859_1));
            });

            var response = Emulator.withFreshAccount(first.baseUrl()).raw().get(CHARGES);

            assertThat(response.requireOk().text()).isEqualTo("{\"a\":1}");
        }
    }
}
