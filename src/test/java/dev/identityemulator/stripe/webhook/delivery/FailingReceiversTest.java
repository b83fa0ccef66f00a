package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Only a response with a 2xx status, in time, is success; whatever else a receiver does, the attempt tells of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailingReceiversTest {

    private static final int TIMEOUT_MILLIS = 2000;

    private final EmulatorServer server = EmulatorServer.start("emulator.webhook.timeout=" + TIMEOUT_MILLIS + "ms");
    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterAll
    void close() {
        released.countDown();
        receiver.close();
        server.close();
    }

    /** The one attempt to deliver the event of a new session there. */
    private JsonNode attempt(String url) throws StripeException {
        var webhooks = new Webhooks(Emulator.withFreshAccount(server.baseUrl()));
        webhooks.create(url);
        return attempt(webhooks);
    }

    private static JsonNode attempt(Webhooks webhooks) throws StripeException {
        webhooks.newSession();
        webhooks.settle();
        var attempts = webhooks.deliveries();
        assertThat(attempts).hasSize(1);
        return attempts.get(0);
    }

    private static void requireNoResponse(JsonNode attempt, String why) {
        assertThat(attempt.get("status").asString()).isEqualTo("failed");
        assertThat(attempt.get("response").isNull()).isTrue();
        assertThat(attempt.get("error").asString()).isEqualTo(why);
        assertThat(attempt.get("request").get("body").asString()).contains("\"object\": \"event\"");
        assertThat(attempt.get("next_attempt_at").isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void deliveryWhenTheResponseIs2xxThenItSucceeded(int status) throws StripeException {
        receiver.reply("/ok" + status, WebhookReply.status(status));

        var attempt = attempt(receiver.url("/ok" + status));

        assertThat(attempt.get("status").asString()).isEqualTo("succeeded");
        assertThat(attempt.get("response").get("status").asInt()).isEqualTo(status);
        assertThat(attempt.get("error").isNull()).isTrue();
        assertThat(attempt.get("next_attempt_at").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 400, 401, 404, 410, 429, 500, 503, 599})
    void deliveryWhenTheResponseIsAnotherThenItFailed(int status) throws StripeException {
        receiver.reply("/bad" + status, WebhookReply.status(status));

        var attempt = attempt(receiver.url("/bad" + status));

        assertThat(attempt.get("status").asString()).isEqualTo("failed");
        assertThat(attempt.get("response").get("status").asInt()).isEqualTo(status);
        assertThat(attempt.get("next_attempt_at").isNumber()).isTrue();
    }

    @Test
    void deliveryWhenRedirectedThenItFailedAndNobodyFollows() throws StripeException {
        receiver.reply("/moved", WebhookReply.redirect(receiver.url("/target")));

        var attempt = attempt(receiver.url("/moved"));

        assertThat(attempt.get("status").asString()).isEqualTo("failed");
        assertThat(attempt.get("response").get("status").asInt()).isEqualTo(302);
        assertThat(attempt.at("/response/headers/location").asString()).isEqualTo(receiver.url("/target"));
        assertThat(attempt.at("/response/body").asString()).isEqualTo("elsewhere");
        assertThat(receiver.at("/target")).isEmpty();
    }

    @Test
    void deliveryWhenThereIsNoResponseInTimeThenItFailed() throws StripeException {
        receiver.reply("/hang", WebhookReply.held(released, WebhookReply.status(200)));

        var attempt = attempt(receiver.url("/hang"));

        requireNoResponse(attempt, "There was no response within " + TIMEOUT_MILLIS + " ms.");
        assertThat(attempt.get("duration_ms").asInt()).isGreaterThanOrEqualTo(TIMEOUT_MILLIS);
    }

    @Test
    void deliveryWhenTheResponseDripsThenItFailed() throws StripeException {
        receiver.reply("/drip", WebhookReply.drip(released, 20));

        requireNoResponse(attempt(receiver.url("/drip")), "There was no response within " + TIMEOUT_MILLIS + " ms.");
    }

    @Test
    void deliveryWhenTheConnectionIsClosedThenItFailed() throws StripeException {
        receiver.reply("/close", WebhookReply.hangUp());

        requireNoResponse(attempt(receiver.url("/close")), "The connection was closed before there was a response.");
        assertThat(receiver.at("/close")).hasSize(1);
    }

    @Test
    void deliveryWhenTheResponseIsZippedThenItsTextIsKept() throws StripeException {
        receiver.reply("/zipped", WebhookReply.zipped("said it in short"));

        var attempt = attempt(receiver.url("/zipped"));

        assertThat(attempt.get("status").asString()).isEqualTo("succeeded");
        assertThat(attempt.at("/response/body").asString()).isEqualTo("said it in short");
        assertThat(attempt.at("/response/headers/content-encoding").asString()).isEqualTo("gzip");
    }

    @Test
    void deliveryWhenMuchIsZippedThenItsBeginningIsKept() throws StripeException {
        receiver.reply("/bomb", WebhookReply.zipped("x".repeat(20_000_000)));

        assertThat(attempt(receiver.url("/bomb")).at("/response/body").asString())
                .matches("x{1000,20000}");
    }

    @Test
    void deliveryWhenNobodyListensThenItFailed() throws StripeException, IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        requireNoResponse(attempt("http://127.0.0.1:" + port + "/"), "The connection was refused.");
    }

    @ParameterizedTest
    @CsvSource({
        "http, SSH-2.0-x, The receiver did not respond in HTTP.",
        "https, SSH-2.0-x, The receiver does not speak TLS: it may be one for http instead of https.",
        "https, HTTP/1.1 400, The receiver does not speak TLS: it may be one for http instead of https."
    })
    void deliveryWhenTheReceiverSpeaksAnotherProtocolThenItFailed(String scheme, String words, String why)
            throws StripeException, IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var unused = CompletableFuture.runAsync(() -> greetOnce(socket, words));

            requireNoResponse(attempt(scheme + "://127.0.0.1:" + socket.getLocalPort() + "/"), why);
        }
    }

    /** It hangs up when the other side has: to do so with something unread would take the greeting back. */
    private static void greetOnce(ServerSocket socket, String words) {
        try (var connection = socket.accept()) {
            assertThat(connection.getInputStream().read(new byte[8192])).isPositive();
            connection.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            connection.shutdownOutput();
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Test
    void deliveryWhenTheHostIsUnknownThenItFailed() throws StripeException {
        requireNoResponse(attempt("http://nobody.invalid/"), "The host is unknown.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:0/", "http://0.0.0.0:1/", "http://localhost:1/#part", "http://[::1]:1/"})
    void deliveryWhenTheAddressIsOddThenItFailsLikeAnyOther(String url) throws StripeException {
        var attempt = attempt(url);

        assertThat(attempt.get("status").asString()).isEqualTo("failed");
        assertThat(attempt.get("error").asString()).isNotEmpty();
    }

    @Test
    void deliveryWhenTheResponseIsVeryLargeThenItSucceededAndItsBeginningIsKept() throws StripeException {
        receiver.reply("/large", WebhookReply.large(10_000_000));

        var attempt = attempt(receiver.url("/large"));

        assertThat(attempt.get("status").asString()).isEqualTo("succeeded");
        assertThat(attempt.at("/response/body").asString()).matches("x{1000,100000}");
        assertThat(attempt.at("/response/headers/content-length").asString()).isEqualTo("10000000");
    }

    @Test
    void deliveryWhenAnEndpointHangsThenOthersAreNotDelayed() throws StripeException, InterruptedException {
        receiver.reply("/stuck", WebhookReply.held(released, WebhookReply.status(200)));
        var emulator = Emulator.withFreshAccount(server.baseUrl());
        var other = Emulator.withFreshAccount(server.baseUrl());
        new Webhooks(emulator).create(receiver.url("/stuck"));
        new Webhooks(emulator).create(receiver.url("/beside"));
        new Webhooks(other).create(receiver.url("/elsewhere"));

        for (int i = 0; i < 4; i++) {
            emulator.newSession();
            other.newSession();
        }

        receiver.await("/beside", 4);
        receiver.await("/elsewhere", 4);
        assertThat(receiver.at("/stuck")).hasSizeLessThan(4);
        assertThat(new Webhooks(other).settle("timeout=1").get("settled").asBoolean())
                .isTrue();
    }
}
