package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Deliveries are counted by why they were made and how they ended. */
class DeliveryMetersTest {

    @Test
    void deliveriesWhenTheyEndThenCountedByCauseAndOutcome() throws StripeException, InterruptedException {
        var released = new CountDownLatch(1);
        try (var receiver = WebhookReceiver.start();
                var server = EmulatorServer.start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            new Webhooks(emulator).create(receiver.url("/"));
            receiver.reply("/", WebhookReply.inTurn(WebhookReply.status(500), WebhookReply.status(200)));
            emulator.newSession();
            new Webhooks(emulator).settle("");
            emulator.advance(Duration.ofMinutes(11));
            var event = new Webhooks(emulator).events().get(0);
            emulator.raw().post("/v1/events/" + event + "/retry", "").requireOk();
            new Webhooks(emulator).settle("");
            emulator.raw()
                    .post("/v1/test_helpers/faults", "path=webhooks&drop=before")
                    .requireOk();
            emulator.newSession();
            receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
            emulator.newSession();
            receiver.await("/", 4);

            assertThat(emulator.raw().get("/actuator/prometheus").requireOk().text())
                    .contains("emulator_webhook_deliveries_total{cause=\"first\",outcome=\"failed\"} 1.0\n")
                    .contains("emulator_webhook_deliveries_total{cause=\"retry\",outcome=\"succeeded\"} 1.0\n")
                    .contains("emulator_webhook_deliveries_total{cause=\"manual\",outcome=\"succeeded\"} 1.0\n")
                    .contains("emulator_webhook_deliveries_total{cause=\"first\",outcome=\"dropped\"} 1.0\n")
                    .contains("emulator_webhook_receipt_seconds_count 2\n")
                    .contains("emulator_webhook_pending 1.0\n")
                    .contains("emulator_due_work_total{kind=\"webhook_retry\",outcome=\"done\"} 1.0\n");
            released.countDown();
        }
    }
}
