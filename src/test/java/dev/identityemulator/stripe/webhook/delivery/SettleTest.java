package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test need not sleep: one call waits for everything under way, and returns the failures. */
@ExtendWith(RunningEmulator.class)
class SettleTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        receiver.close();
    }

    @Test
    void settleWhenNothingIsUnderWayThenSettledAtOnce(Emulator emulator) {
        assertThat(new Webhooks(emulator).settle().toString())
                .isEqualTo("{\"object\":\"test_helpers.settlement\",\"failing\":[],\"settled\":true,\"under_way\":0}");
    }

    @Test
    void settleWhenDeliveriesAreUnderWayThenRespondsWhenTheyHaveEnded(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/one"));
        webhooks.create(receiver.url("/two"));
        for (int i = 0; i < 20; i++) {
            emulator.newSession();
        }

        assertThat(webhooks.settle("timeout=60").get("settled").asBoolean()).isTrue();

        assertThat(receiver.at("/one")).hasSize(20);
        assertThat(receiver.at("/two")).hasSize(20);
        assertThat(webhooks.deliveries("status=pending")).isEmpty();
    }

    @Test
    void settleWhenEndpointsFailThenTellsWhichAndHow(Emulator emulator) throws StripeException {
        receiver.reply("/bad", WebhookReply.status(503));
        receiver.reply("/closed", WebhookReply.hangUp());
        receiver.reply("/recovered", WebhookReply.inTurn(WebhookReply.status(500), WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        var bad = webhooks.create(receiver.url("/bad")).getId();
        webhooks.create(receiver.url("/good"));
        webhooks.create(receiver.url("/closed"));
        webhooks.create(receiver.url("/recovered"));
        emulator.newSession();
        webhooks.settle();
        emulator.advance(Duration.ofMinutes(11));
        emulator.newSession();

        var failing = webhooks.settle().get("failing");

        assertThat(failing.size()).isEqualTo(2);
        assertThat(failing.get(0).toString())
                .isEqualTo(
                        "{\"deliveries\":2,\"last_body\":\"said 503\",\"last_error\":null,\"last_status\":503,\"url\":\""
                                + receiver.url("/bad") + "\",\"webhook_endpoint\":\"" + bad + "\"}");
        assertThat(failing.get(1).get("last_error").asString())
                .isEqualTo("The connection was closed before there was a response.");
        assertThat(failing.get(1).get("last_status").isNull()).isTrue();
    }

    @Test
    void settleWhenTheReceiverSaysWhyThenTheBeginningIsTold(Emulator emulator) throws StripeException {
        receiver.reply("/bad", WebhookReply.echo(400));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/bad"));
        emulator.newSession();

        var body = webhooks.settle().get("failing").get(0).get("last_body").asString();

        assertThat(body).hasSize(200);
        assertThat(receiver.at("/bad").get(0).body()).startsWith(body);
    }

    @Test
    void settleWhenAResendByHandFailsThenTheEndpointFails(Emulator emulator) throws StripeException {
        receiver.reply(
                "/", WebhookReply.inTurn(WebhookReply.status(200), WebhookReply.status(500), WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        emulator.newSession();
        assertThat(webhooks.settle().get("failing")).isEmpty();
        var resend = "/v1/events/" + webhooks.lastEvent().getId() + "/retry";

        emulator.raw().post(resend, "").requireOk();
        var failing = webhooks.settle().get("failing");
        emulator.raw().post(resend, "").requireOk();

        assertThat(failing.get(0).get("last_status").asInt()).isEqualTo(500);
        assertThat(webhooks.settle().get("failing")).isEmpty();
    }

    @Test
    void settleWhenAFailingEndpointWasDeletedThenItFailsNoMore(Emulator emulator) throws StripeException {
        receiver.reply("/bad", WebhookReply.status(503));
        var webhooks = new Webhooks(emulator);
        var id = webhooks.create(receiver.url("/bad")).getId();
        emulator.newSession();
        webhooks.settle();

        webhooks.api().delete(id);

        assertThat(webhooks.settle().get("failing")).isEmpty();
    }

    @Test
    void settleWhenAReceiverHangsThenRespondsAfterTheTimeout(Emulator emulator)
            throws StripeException, InterruptedException {
        receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        emulator.newSession();
        emulator.newSession();
        receiver.await("/", 1);

        long begun = System.nanoTime();
        var settlement = webhooks.settle("timeout=1");
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(settlement.get("settled").asBoolean()).isFalse();
        assertThat(settlement.get("under_way").asInt()).isEqualTo(2);
        assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
        assertThat(webhooks.settle("timeout=0").get("settled").asBoolean()).isFalse();
        released.countDown();
        assertThat(webhooks.settle().get("settled").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, This value must be greater than or equal to 0 (it currently is '-1').",
        "601, This value must be less than or equal to 600 (it currently is '601').",
        "soon, Invalid integer: soon"
    })
    void settleWhenTheTimeoutIsWrongThenRejected(String timeout, String message, Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().post(Webhooks.SETTLE, "timeout=" + timeout)))
                .isEqualTo(ExpectedError.invalid(message)
                        .code("parameter_invalid_integer")
                        .param("timeout"));
    }
}
