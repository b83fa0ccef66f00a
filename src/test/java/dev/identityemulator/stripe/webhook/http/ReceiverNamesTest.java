package dev.identityemulator.stripe.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.WebhookReceiver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A receiver is found by whatever name compose gives it, at each of its addresses, and where it is now. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiverNamesTest {

    private Path directory;
    private EmulatorProcess process;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, InterruptedException {
        directory = temporary;
        process = EmulatorProcess.startWithNames(names(""), List.of());
    }

    @AfterAll
    void close() {
        process.close();
    }

    private Path names(String lines) throws IOException {
        return Files.writeString(directory.resolve("hosts"), lines);
    }

    private static WebhookReceiver receiverAt(String address, int port) {
        return WebhookReceiver.at(new InetSocketAddress(address, port));
    }

    private static JsonNode lastAttempt(Webhooks webhooks) {
        webhooks.settle();
        var attempts = webhooks.deliveries();
        return attempts.get(attempts.size() - 1);
    }

    private static void sendAgain(Emulator emulator) throws StripeException {
        var event = new Webhooks(emulator).events().get(0);
        emulator.raw().post("/v1/events/" + event + "/retry", "").requireOk();
    }

    @Test
    void deliveryWhenTheNameHasAnUnderscoreThenReceived() throws Exception {
        names("127.0.0.1 my_app\n");
        var emulator = Emulator.withFreshAccount(process.baseUrl());
        try (var receiver = WebhookReceiver.start()) {
            new Webhooks(emulator).create("http://my_app:" + receiver.port() + "/hook?a=b");
            emulator.newSession();

            var request = receiver.await("/hook?a=b", 1).get(0);

            assertThat(request.header("Host")).isEqualTo("my_app:" + receiver.port());
        }
    }

    @Test
    void deliveryWhenTheNameAppearsThenTheNextOneIsReceived() throws Exception {
        names("");
        var emulator = Emulator.withFreshAccount(process.baseUrl());
        var webhooks = new Webhooks(emulator);
        try (var receiver = WebhookReceiver.start()) {
            webhooks.create("http://late-app:" + receiver.port() + "/");
            emulator.newSession();
            assertThat(lastAttempt(webhooks).get("error").asString()).isEqualTo("The host is unknown.");

            names("127.0.0.1 late-app\n");
            sendAgain(emulator);

            assertThat(lastAttempt(webhooks).get("status").asString()).isEqualTo("succeeded");
        }
    }

    @Test
    void deliveryWhenTheNameMovesThenTheNextOneIsReceivedThere() throws Exception {
        names("127.0.0.1 moving-app\n");
        var emulator = Emulator.withFreshAccount(process.baseUrl());
        var webhooks = new Webhooks(emulator);
        int port;
        try (var before = WebhookReceiver.start()) {
            port = before.port();
            webhooks.create("http://moving-app:" + port + "/");
            emulator.newSession();
            before.await("/", 1);
            webhooks.settle();
        }
        names("127.0.0.2 moving-app\n");
        try (var after = receiverAt("127.0.0.2", port)) {
            sendAgain(emulator);

            assertThat(lastAttempt(webhooks).get("error").isNull()).isTrue();
            assertThat(after.at("/")).hasSize(1);
        }
    }

    @Test
    void deliveryWhenTheFirstAddressIsDeadThenTheNextIsTried() throws Exception {
        names("127.0.0.9 two-faced\n127.0.0.1 two-faced\n");
        var emulator = Emulator.withFreshAccount(process.baseUrl());
        try (var receiver = WebhookReceiver.start()) {
            new Webhooks(emulator).create("http://two-faced:" + receiver.port() + "/");
            emulator.newSession();

            receiver.await("/", 1);
        }
    }

    @Test
    void deliveryWhenTheReceiverListensByIpv6OnlyThenLocalhostReachesIt() throws Exception {
        var emulator = Emulator.withFreshAccount(process.baseUrl());
        try (var receiver = receiverAt("::1", 0)) {
            new Webhooks(emulator).create("http://localhost:" + receiver.port() + "/");
            new Webhooks(emulator).create("http://[::1]:" + receiver.port() + "/literal");
            emulator.newSession();

            receiver.await("/", 1);
            receiver.await("/literal", 1);
        }
    }
}
