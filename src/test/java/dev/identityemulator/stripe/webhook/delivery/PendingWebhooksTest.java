package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event tells how many endpoints have yet to receive it, and can be listed by whether any has. */
@ExtendWith(RunningEmulator.class)
class PendingWebhooksTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void eventWhenEndpointsReceiveItOneAfterTheOtherThenCountsDown(Emulator emulator)
            throws StripeException, InterruptedException {
        var webhooks = new Webhooks(emulator);
        var released = new CountDownLatch(1);
        receiver.reply("/late", WebhookReply.held(released, WebhookReply.status(200)));
        receiver.reply("/retried", WebhookReply.inTurn(WebhookReply.status(500), WebhookReply.status(200)));
        webhooks.create(receiver.url("/late"));
        webhooks.create(receiver.url("/retried"));
        webhooks.create(receiver.url("/prompt"));
        emulator.newSession();
        var id = webhooks.lastEvent().getId();

        receiver.await("/late", 1);
        webhooks.settle("timeout=1");
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isEqualTo(2);
        assertThat(webhooks.events(false)).containsExactly(id);
        assertThat(webhooks.events(true)).isEmpty();

        released.countDown();
        webhooks.settle();
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isEqualTo(1);

        emulator.advance(Duration.ofMinutes(11));
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isZero();
        assertThat(webhooks.events(true)).containsExactly(id);
        assertThat(webhooks.events(false)).isEmpty();
    }

    @Test
    void eventWhenAnEndpointReceivesItTwiceThenItCountsOnce(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        receiver.reply("/bad", WebhookReply.status(500));
        webhooks.create(receiver.url("/bad"));
        var good = webhooks.create(receiver.url("/good")).getId();
        emulator.newSession();
        webhooks.settle();
        var id = webhooks.lastEvent().getId();

        for (int i = 0; i < 3; i++) {
            emulator.raw()
                    .post("/v1/events/" + id + "/retry", "webhook_endpoint=" + good)
                    .requireOk();
        }
        webhooks.settle();

        assertThat(receiver.at("/good")).hasSize(4);
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isEqualTo(1);
    }

    @Test
    void eventWhenAnEndpointThatWasMadeLaterReceivesItThenItDoesNotCount(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        receiver.reply("/bad", WebhookReply.status(500));
        webhooks.create(receiver.url("/bad"));
        emulator.newSession();
        webhooks.settle();

        var late = webhooks.create(receiver.url("/late")).getId();
        var path = "/v1/events/" + webhooks.lastEvent().getId() + "/retry";
        emulator.raw().post(path, "webhook_endpoint=" + late).requireOk();
        webhooks.settle();

        assertThat(receiver.at("/late")).hasSize(1);
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isEqualTo(1);
    }

    @Test
    void eventWhenSeveralEndpointsReceiveItAtOnceThenNoneIsForgotten(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        for (int i = 0; i < 16; i++) {
            webhooks.create(receiver.url("/" + i));
        }
        for (int i = 0; i < 10; i++) {
            emulator.newSession();
        }

        assertThat(webhooks.settle("timeout=60").get("settled").asBoolean()).isTrue();

        assertThat(webhooks.events(false)).isEmpty();
        assertThat(webhooks.events(true)).hasSize(10);
    }
}
