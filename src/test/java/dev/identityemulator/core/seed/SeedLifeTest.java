package dev.identityemulator.core.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.Webhook;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a seed is applied: once to kept data, once between instances, and again after each reset. */
class SeedLifeTest {

    private static final String FIRST = "vs_first0000000000000000000";

    private final String key = SeedFiles.freshKey();

    private String seed(String rest) throws IOException {
        var text = "accounts: [{key: %s, sessions: [{type: document, id: %s, status: verified}]%s}]";
        return "emulator.seed=" + SeedFiles.of(text.formatted(key, FIRST, rest));
    }

    private static List<String> ids(Emulator emulator) throws StripeException {
        return emulator.sessions().list().getData().stream()
                .map(VerificationSession::getId)
                .toList();
    }

    @Test
    void startWhenDataAreKeptThenASecondOneAppliesNothing(@TempDir Path folder) throws Exception {
        var data = "emulator.data=" + folder;
        try (var server = EmulatorServer.startOn(List.of(data), seed(""))) {
            var emulator = Emulator.withKey(server.baseUrl(), key);
            emulator.sessions().redact(FIRST);
            assertThat(ids(emulator)).containsExactly(FIRST);
        }
        try (var server = EmulatorServer.startOn(List.of(data), seed(", events: false"))) {
            var emulator = Emulator.withKey(server.baseUrl(), key);

            assertThat(emulator.sessions().retrieve(FIRST).getRedaction()).isNotNull();

            emulator.raw().delete("/v1/test_helpers/data").requireOk();
            assertThat(emulator.sessions().retrieve(FIRST).getRedaction()).isNull();
            assertThat(emulator.events().list().getData())
                    .as("by the changed seed")
                    .isEmpty();
        }
    }

    @Test
    void startWhenInstancesShareADatabaseThenOneOfThemApplies() throws Exception {
        var database = PostgresServer.freshDatabase();
        var seed = seed(", customers: [{}]");
        try (var one = EmulatorServer.startOn(database, seed);
                var other = EmulatorServer.startOn(database, seed)) {
            var emulator = Emulator.withKey(other.baseUrl(), key);

            assertThat(ids(emulator)).containsExactly(FIRST);
            assertThat(emulator.stripe().v1().customers().list().getData()).hasSize(1);

            Emulator.withKey(one.baseUrl(), key)
                    .raw()
                    .delete("/v1/test_helpers/data")
                    .requireOk();
            assertThat(ids(emulator)).containsExactly(FIRST);
        }
    }

    @Test
    void applyWhenInstancesStartAtOnceThenOneOfThemApplies() throws Exception {
        var database = PostgresServer.freshDatabase();
        var text = "accounts: [{key: %s, customers: [{}]}]".formatted(key);
        var file = List.of(SeedFiles.of(text));
        try (var one = EmulatorServer.startOn(database);
                var other = EmulatorServer.startOn(database)) {
            var servers = new ConcurrentLinkedQueue<>(List.of(one, other));
            AtOnce.calls(2, () -> {
                Objects.requireNonNull(servers.poll()).bean(Seeds.class).applyAll(file);
                return true;
            });

            var emulator = Emulator.withKey(other.baseUrl(), key);
            assertThat(emulator.stripe().v1().customers().list().getData()).hasSize(1);
        }
    }

    @Test
    void resetWhenTheClockWasMovedThenTheSeedIsPlacedAnew() throws Exception {
        try (var server = EmulatorServer.start(seed(""))) {
            var emulator = Emulator.withKey(server.baseUrl(), key);
            long before = emulator.now();
            emulator.advance(Duration.ofDays(40));
            emulator.newSession();

            emulator.raw().delete("/v1/test_helpers/data").requireOk();

            assertThat(ids(emulator)).containsExactly(FIRST);
            assertThat(emulator.sessions().retrieve(FIRST).getCreated()).isBetween(before, before + 3600);
            assertThat(emulator.now()).isLessThan(before + 3600);
        }
    }

    @Test
    void resetWhenAnotherAccountThenItIsEmpty() throws Exception {
        try (var server = EmulatorServer.start(seed(""))) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            emulator.newSession();

            emulator.raw().delete("/v1/test_helpers/data").requireOk();

            assertThat(ids(emulator)).isEmpty();
        }
    }

    @Test
    void startWhenWebhooksAreWantedThenThePastIsDeliveredWithTheSecret() throws Exception {
        try (var receiver = WebhookReceiver.start();
                var server = EmulatorServer.start(seed(", webhooks: true, endpoints: [{url: '" + receiver.url("/hook")
                        + "', enabled_events: ['*'], secret: whsec_chosen}]"))) {
            var emulator = Emulator.withKey(server.baseUrl(), key);
            var received = receiver.await("/hook", 3);
            emulator.raw().post("/v1/test_helpers/settle", "").requireOk();

            assertThat(emulator.events().list().getData())
                    .hasSize(3)
                    .allMatch(event -> event.getPendingWebhooks() == 0);
            for (var each : received) {
                Webhook.constructEvent(each.body(), each.header("Stripe-Signature"), "whsec_chosen");
            }
        }
    }

    @Test
    void startWhenJsonThenIsReadAsYaml() throws Exception {
        var text = "\ufeff{\"accounts\": [\n\t{\"key\": \"" + key + "\", \"endpoints\": [{\"url\":"
                + " \"http:\\/\\/localhost:1\\/a\\\\\", \"enabled_events\": [\"*\"], \"description\": \"\\ud83d\\ude00\"}]}]}";
        try (var server =
                EmulatorServer.start("emulator.seed=" + SeedFiles.named("seed.json", text.replace("a\\\\", "a")))) {
            var endpoint = Emulator.withKey(server.baseUrl(), key)
                    .stripe()
                    .v1()
                    .webhookEndpoints()
                    .list()
                    .getData()
                    .get(0);

            assertThat(endpoint.getUrl()).isEqualTo("http://localhost:1/a");
            assertThat(endpoint.getDescription()).isEqualTo("\ud83d\ude00");
        }
    }
}
