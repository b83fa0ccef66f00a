package dev.identityemulator.confirm.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.identityemulator.confirm.scenario.Step.Field;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServerConnectionTest {

    private static final Limits SHORT = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO, Duration.ofMillis(1), Duration.ofMinutes(1));
    private static final Limits IMPATIENT = new Limits(
            Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ZERO, Duration.ofMillis(1), Duration.ofMinutes(1));
    private static final Call LIST = Call.of("GET", "/v1/events");
    private static final Call CREATE =
            Call.of("POST", "/v1/identity/verification_sessions", new Field("type", "document"));
    private static final String SESSION = "{\"id\": \"vs_1\", \"object\": \"identity.verification_session\"}";

    private static ServerConnection to(StubServer server, Limits limits) {
        return new ServerConnection(Server.at(server.address(), "sk_test_1"), limits, new Mark("run_1"));
    }

    /** Responds in this way so often, and then with a success. */
    private static HttpHandler first(int times, HttpHandler handler) {
        var count = new AtomicInteger();
        return exchange -> {
            if (count.getAndIncrement() < times) {
                handler.handle(exchange);
            } else {
                StubServer.json(exchange, 200, "{}");
            }
        };
    }

    private static void tooMany(HttpExchange exchange, String... headers) throws IOException {
        StubServer.json(exchange, 429, "{\"error\": {}}", headers);
    }

    @Test
    void sendWhenTheServerHasNoTimeThenSentAgainAPostToo() throws IOException {
        try (var server = StubServer.start(first(3, exchange -> tooMany(exchange)))) {
            assertThat(to(server, SHORT).send(CREATE).status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void sendWhenItMayBeRepeatedThenSentAgain() throws IOException {
        try (var server = StubServer.start(first(1, exchange -> tooMany(exchange, "Stripe-Should-Retry", "true")))) {
            assertThat(to(server, SHORT).send(LIST).status()).isEqualTo(200);
        }
    }

    @Test
    void sendWhenItMayNotBeRepeatedThenNot() throws IOException {
        try (var server = StubServer.start(first(9, exchange -> tooMany(exchange, "Stripe-Should-Retry", "false")))) {
            var connection = to(server, SHORT);

            assertThatThrownBy(() -> connection.send(LIST))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("429");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void sendWhenTheServerNeverHasTimeThenGivenUp() throws IOException {
        try (var server = StubServer.start(exchange -> tooMany(exchange))) {
            var connection = to(server, SHORT);

            assertThatThrownBy(() -> connection.send(LIST)).isInstanceOf(ServerException.class);
            assertThat(server.requests()).hasSize(6);
        }
    }

    @Test
    void sendWhenTheConnectionIsLostThenAGetIsSentAgainAndAPostIsNot() throws IOException {
        try (var server = StubServer.start(exchange -> {})) {
            var connection = to(server, SHORT);

            assertThatThrownBy(() -> connection.send(CREATE)).hasMessageContaining("closed the connection");
            assertThat(server.requests()).hasSize(1);
            assertThatThrownBy(() -> connection.send(LIST)).hasMessageContaining("closed the connection");
            assertThat(server.requests()).hasSizeGreaterThan(2); // Java repeats a GET too
        }
    }

    @Test
    void sendWhenTheResponseTakesTooLongThenGivenUp() throws IOException {
        var end = new CountDownLatch(1);
        try (var server = StubServer.start(exchange -> await(end))) {
            var connection = to(server, IMPATIENT);

            assertThatThrownBy(() -> connection.send(CREATE)).hasMessageContaining("did not respond in time");
            end.countDown();
        }
    }

    /** The client's own time-out ends with the headers. */
    @Test
    void sendWhenTheBodyNeverEndsThenGivenUp() throws IOException {
        var end = new CountDownLatch(1);
        try (var server = StubServer.start(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().flush();
            await(end);
        })) {
            var connection = to(server, IMPATIENT);

            assertThatThrownBy(() -> connection.send(CREATE)).hasMessageContaining("did not respond in time");
            end.countDown();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void sendWhenNobodyListensThenASentenceSaysSo() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var connection = new ServerConnection(
                Server.at(URI.create("http://127.0.0.1:" + port), "sk_test_1"), SHORT, new Mark("run_1"));

        assertThatThrownBy(() -> connection.send(LIST)).hasMessageContaining("cannot be reached");
    }

    @Test
    void sendWhenSomethingIsMadeThenItIsMarked() throws IOException {
        try (var server = StubServer.start(exchange -> StubServer.json(exchange, 200, "{}"))) {
            var connection = to(server, SHORT);
            connection.send(CREATE);
            connection.send(
                    new Call("POST", "/v2/core/event_destinations", List.of(), List.of(), "{\"name\":\"a\"}", false));
            connection.send(Call.of("POST", "/v1/identity/verification_sessions/vs_1/cancel"));

            assertThat(server.bodies())
                    .containsExactly(
                            "type=document&metadata%5Bconfirm%5D=run_1",
                            "{\"metadata\":{\"confirm\":\"run_1\"},\"name\":\"a\"}", "");
        }
    }

    @Test
    void cleanUpWhenSomethingWasMadeThenItIsRemovedOnce() throws IOException {
        try (var server = StubServer.start(exchange -> StubServer.json(exchange, 200, SESSION))) {
            var connection = to(server, SHORT);
            connection.send(CREATE);
            assertThat(connection.left()).containsKey("identity.verification_session");

            connection.cleanUp();
            connection.cleanUp();

            assertThat(server.requests())
                    .containsExactly(
                            "POST /v1/identity/verification_sessions",
                            "POST /v1/identity/verification_sessions/vs_1/redact");
            assertThat(connection.left()).isEmpty();
        }
    }

    @Test
    void cleanUpWhenAScenarioRemovedItThenNothingIsSent() throws IOException {
        var endpoint = "{\"id\": \"we_1\", \"object\": \"webhook_endpoint\"}";
        try (var server = StubServer.start(exchange -> StubServer.json(exchange, 200, endpoint))) {
            var connection = to(server, SHORT);
            connection.send(Call.of("POST", "/v1/webhook_endpoints"));
            connection.send(Call.of("DELETE", "/v1/webhook_endpoints/we_1"));

            connection.cleanUp();

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void cleanUpWhenTheServerIsGoneThenWhatIsLeftIsKnown() throws IOException {
        ServerConnection connection;
        try (var server = StubServer.start(exchange -> StubServer.json(exchange, 200, SESSION))) {
            connection = to(server, SHORT);
            connection.send(CREATE);
        }

        connection.cleanUp();

        assertThat(connection.left()).containsEntry("identity.verification_session", List.of("vs_1"));
    }

    @Test
    void endWhenACallWaitsToBeSentAgainThenItIsNot() throws Exception {
        var asked = new CountDownLatch(1);
        try (var server = StubServer.start(exchange -> {
            tooMany(exchange, "Retry-After", "30");
            asked.countDown();
        })) {
            var connection = to(server, SHORT);
            var waiting = CompletableFuture.supplyAsync(() -> connection.send(LIST));
            asked.await();

            connection.end();

            assertThat(waiting)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withCauseInstanceOf(EndedException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cleanUpWhenTheServerHasNoTimeAfterTheEndThenItWaits() throws IOException {
        var count = new AtomicInteger();
        try (var server = StubServer.start(exchange -> {
            if (count.getAndIncrement() == 1) {
                tooMany(exchange);
            } else {
                StubServer.json(exchange, 200, SESSION);
            }
        })) {
            var connection = to(server, SHORT);
            connection.send(CREATE);
            connection.end();

            connection.cleanUp();

            assertThat(server.requests()).hasSize(3);
            assertThat(connection.left()).isEmpty();
        }
    }

    @Test
    void sendWhenTheTimeOfTheRunIsOverThenNothingIsSent() throws IOException {
        var none = new Limits(
                Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO, Duration.ofMillis(1), Duration.ZERO);
        try (var server = StubServer.start(exchange -> StubServer.json(exchange, 200, SESSION))) {
            var connection = to(server, none);

            assertThatThrownBy(() -> connection.send(LIST))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("is over");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void endWhenCalledThenOnlyTheCleanUpSends() throws IOException {
        try (var server = StubServer.start(exchange -> StubServer.json(exchange, 200, SESSION))) {
            var connection = to(server, SHORT);
            connection.send(CREATE);

            assertThat(connection.end()).isTrue();
            assertThat(connection.end()).isFalse();

            assertThatThrownBy(() -> connection.send(CREATE)).isInstanceOf(EndedException.class);
            connection.cleanUp();
            assertThat(server.requests()).hasSize(2).last().asString().endsWith("/redact");
        }
    }
}
