package dev.identityemulator.stripe.forwarding.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An Idempotency-Key sends one request, whatever came of it. */
@ExtendWith(RunningEmulator.class)
class ForwardingKeyTest {

    private final WebhookReceiver vault = WebhookReceiver.start();

    @AfterEach
    void stop() {
        vault.close();
    }

    @Test
    void createWhenFiftyAtOnceWithOneKeyThenSentOnce(Emulator emulator)
            throws InterruptedException, ExecutionException {
        var forwarding = new ForwardingCalls(emulator);

        var statuses =
                AtOnce.calls(50, () -> forwarding.keyed("one", vault.url("/")).status());

        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        assertThat(vault.at("/")).hasSize(1);
        assertThat(forwarding.list()).hasSize(1);
    }

    @Test
    void createWhenTwoInstancesShareADatabaseThenSentOnce() throws InterruptedException, ExecutionException {
        var database = PostgresServer.freshDatabase();
        try (var first = EmulatorServer.startOn(database);
                var second = EmulatorServer.startOn(database)) {
            var one = Emulator.withFreshAccount(first.baseUrl());
            var calls = List.of(
                    new ForwardingCalls(one), new ForwardingCalls(Emulator.withKey(second.baseUrl(), one.key())));
            var turn = new AtomicInteger();

            var statuses = AtOnce.calls(
                    20,
                    () -> calls.get(turn.incrementAndGet() % 2)
                            .keyed("one", vault.url("/"))
                            .status());

            assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
            assertThat(vault.at("/")).hasSize(1);
            assertThat(calls.get(1).keyed("one", vault.url("/")).status()).isEqualTo(200);
            assertThat(vault.at("/")).hasSize(1);
        }
    }

    @Test
    void createWhenRejectedBeforeThenTheSameErrorEvenOnceItWouldWork(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        var url = "https://vault.example/";
        var first = forwarding.keyed("key", url);
        forwarding.control("/destinations", "url=" + url, "response[status]=200");

        var again = forwarding.keyed("key", url);

        assertThat(first.status()).isEqualTo(400);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        forwarding.keyed("other", url).requireOk();
    }

    @Test
    void createWhenAParameterIsUnknownThenThatIsStoredToo(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        var first = forwarding.keyed("key", vault.url("/"), "config=x");

        var again = forwarding.keyed("key", vault.url("/"), "config=x");
        var other = forwarding.keyed("key", vault.url("/"));

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(ExpectedError.of(other).type()).isEqualTo("idempotency_error");
        assertThat(vault.at("/")).isEmpty();
    }

    @Test
    void createWhenTheDestinationFailedBeforeThenTheSameErrorAndNothingSent(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        vault.reply("/", (exchange, request) -> exchange.close());
        var first = forwarding.keyed("key", vault.url("/"));
        vault.reply("/", WebhookReply.status(200));

        var again = forwarding.keyed("key", vault.url("/"));

        assertThat(first.status()).isEqualTo(424);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(vault.at("/")).hasSize(1);
    }

    @Test
    void createWhenTheKeyIsADayOldThenSentAgain(Emulator emulator) {
        var forwarding = new ForwardingCalls(emulator);
        forwarding.keyed("key", vault.url("/")).requireOk();
        emulator.advance(Duration.ofHours(25));

        forwarding.keyed("key", vault.url("/")).requireOk();

        assertThat(vault.at("/")).hasSize(2);
    }
}
