package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.WebhookReceiver;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A setting bounds how many deliveries an endpoint gets in a second. */
class DeliveryPaceTest {

    private static final int EVENTS = 11;

    /** Slow machines make the time between the first and the last longer, never shorter. */
    @Test
    void deliveriesWhenTheyAreBoundedThenTheyBeginAtADistance() throws Exception {
        try (var server = EmulatorServer.start("emulator.webhook.max-per-second=5");
                var receiver = WebhookReceiver.start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            new Webhooks(emulator).create(receiver.url("/"));
            var begun = Instant.now();

            for (int i = 0; i < EVENTS; i++) {
                emulator.newSession();
            }

            var last = receiver.await("/", EVENTS).get(EVENTS - 1).at();
            assertThat(Duration.between(begun, last)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
            assertThat(new Webhooks(emulator).settle().get("settled").asBoolean())
                    .isTrue();
        }
    }
}
