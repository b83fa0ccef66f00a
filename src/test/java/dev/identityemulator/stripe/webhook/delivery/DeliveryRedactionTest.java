package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/** A redaction reaches the requests to endpoints, and their responses. */
@ExtendWith(RunningEmulator.class)
class DeliveryRedactionTest {

    private static final String WORD = "canary-4711";

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static String newSession(Emulator emulator) throws StripeException {
        return emulator.newSession(params -> params.putMetadata("name", WORD)).getId();
    }

    private static JsonNode first(Webhooks webhooks) {
        return webhooks.deliveries().get(0);
    }

    private static void requireForgotten(JsonNode attempt, int status) {
        assertThat(attempt.toString()).doesNotContain(WORD);
        assertThat(attempt.at("/request/body").asString()).contains("\"object\": \"event\"");
        assertThat(attempt.at("/response/status").asInt()).isEqualTo(status);
        assertThat(attempt.at("/response/body").asString()).isEmpty();
        assertThat(attempt.at("/response/headers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void redactWhenAReceiverEchoedThenNothingIsLeft(int status, Emulator emulator) throws StripeException {
        receiver.reply("/", WebhookReply.echo(status));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        var session = newSession(emulator);
        webhooks.settle();
        assertThat(first(webhooks).at("/request/body").asString()).contains(WORD);
        assertThat(first(webhooks).at("/response/body").asString()).contains(WORD);

        emulator.sessions().redact(session);
        emulator.advance(Duration.ofDays(4));

        requireForgotten(first(webhooks), status);
    }

    /** The clock cannot be moved past a delivery that is under way, so this redaction comes by itself. */
    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void redactWhenTheResponseArrivesLaterThenItIsNotKept(int status) throws StripeException, InterruptedException {
        var released = new CountDownLatch(1);
        receiver.reply("/", WebhookReply.held(released, WebhookReply.echo(status)));
        try (var server = EmulatorServer.start("emulator.redaction.delay=0s", "emulator.jobs.interval=50ms")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var webhooks = new Webhooks(emulator);
            webhooks.create(receiver.url("/"));
            var session = newSession(emulator);
            receiver.await("/", 1);

            emulator.sessions().redact(session);
            awaitRedaction(emulator, session);
            released.countDown();
            webhooks.settle();

            requireForgotten(first(webhooks), status);
        }
    }

    private static void awaitRedaction(Emulator emulator, String session) throws StripeException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!emulator.sessions().retrieve(session).getRedaction().getStatus().equals("redacted")) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            new Webhooks(emulator).settle("timeout=0");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500})
    void redactWhenTheResponseArrivesMeanwhileThenItIsNotKept(int status) throws StripeException, InterruptedException {
        var released = new CountDownLatch(1);
        receiver.reply("/", WebhookReply.held(released, WebhookReply.echo(status)));
        try (var server = EmulatorServer.start(
                "emulator.redaction.delay=0s",
                "emulator.jobs.interval=50ms",
                "spring.main.sources=" + AtTheEnd.class.getName())) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var webhooks = new Webhooks(emulator);
            webhooks.create(receiver.url("/"));
            var session = newSession(emulator);
            receiver.await("/", 1);
            server.bean(AtTheEnd.class).todo = () -> {
                released.countDown();
                awaitNote(server.bean(JdbcTemplate.class));
            };

            emulator.sessions().redact(session);
            awaitRedaction(emulator, session);
            webhooks.settle();

            requireForgotten(first(webhooks), status);
        }
    }

    /** Waits until the response was noted, or for a second: it may have to wait for the redaction. */
    private static void awaitNote(JdbcTemplate database) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        Integer noted = 0;
        while (Integer.valueOf(0).equals(noted) && System.nanoTime() < deadline) {
            noted = CompletableFuture.supplyAsync(() -> database.queryForObject(
                            "select count(*) from webhook_deliveries where response_status is not null", Integer.class))
                    .join();
        }
    }

    /** Does something when a redaction has done all its work and is not committed yet. */
    static final class AtTheEnd implements PersonalDataStore {

        private volatile Runnable todo = () -> {};

        @Override
        public void redact(String account, Collection<String> sessions) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    todo.run();
                }
            });
        }
    }
}
