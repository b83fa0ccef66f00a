package dev.identityemulator.stripecli.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripecli.websocket.CliConnections;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Patience;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A CLI that has stopped to read, such as one whose machine sleeps. */
class SlowReaderTest {

    private static final int EVENTS = 300;
    private static final long PATIENCE_NANOS = Patience.LIMIT.toNanos();

    @Test
    void eventsWhenOneCliDoesNotReadThenOthersGetThemAndItIsLetGo() throws Exception {
        var alone = List.of(EmulatorServer.h2("cli-" + UUID.randomUUID()).get(0));
        try (var server = EmulatorServer.startOn(alone)) {
            var account = Emulator.withFreshAccount(server.baseUrl());
            var connections = server.bean(CliConnections.class);
            var id = CliSocket.session(account, "webhooks", "")
                    .get("websocket_id")
                    .asString();
            try (var reader = CliSocket.listening(account);
                    var sleeper = opened(Upgrade.of(id), account.baseUrl())) {
                createLargeSessions(account);

                assertThat(reader.nextEvents(EVENTS)).doesNotHaveDuplicates();
                assertThat(sleeper.isClosed()).isFalse();
                awaitOneConnectionOf(account, connections);
                assertThat(reader.isOpen()).isTrue();
            }
        }
    }

    private static Socket opened(Upgrade upgrade, String baseUrl) throws IOException {
        var socket = upgrade.open(baseUrl);
        assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 101");
        return socket;
    }

    /** Together they are more than the buffers of the operating system hold. */
    private static void createLargeSessions(Emulator account) throws StripeException {
        for (int i = 0; i < EVENTS; i++) {
            account.newSession(params -> {
                for (int key = 0; key < 50; key++) {
                    params.putMetadata("key" + key, "x".repeat(500));
                }
            });
        }
    }

    private static void awaitOneConnectionOf(Emulator account, CliConnections connections) {
        long begun = System.nanoTime();
        var accountId = connections.accounts(CliFeature.WEBHOOKS).iterator().next();
        while (connections.interestedIn(accountId, CliFeature.WEBHOOKS).size() > 1) {
            assertThat(System.nanoTime() - begun).as(account.key()).isLessThan(PATIENCE_NANOS);
            Thread.onSpinWait();
        }
    }
}
