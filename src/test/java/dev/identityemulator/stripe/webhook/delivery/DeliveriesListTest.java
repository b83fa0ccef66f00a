package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Each attempt to deliver can be retrieved, with its request, cause and response. */
@ExtendWith(RunningEmulator.class)
class DeliveriesListTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        receiver.close();
    }

    @Test
    void attemptWhenMadeThenShownWhole(Emulator emulator) throws StripeException, InterruptedException {
        var webhooks = new Webhooks(emulator);
        var endpoint = webhooks.create(receiver.url("/")).getId();
        emulator.newSession();
        var sent = receiver.await("/", 1).get(0);
        webhooks.settle();

        var attempt = webhooks.deliveries().get(0);

        assertThat(attempt.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "object",
                        "attempt",
                        "cause",
                        "created",
                        "duration_ms",
                        "error",
                        "event",
                        "next_attempt_at",
                        "request",
                        "response",
                        "status",
                        "url",
                        "webhook_endpoint");
        assertThat(attempt.get("id").asString()).matches("whd_1[0-9A-Za-z]{20,}");
        assertThat(attempt.get("object").asString()).isEqualTo("test_helpers.webhook_delivery");
        assertThat(attempt.get("attempt").asInt()).isEqualTo(1);
        assertThat(attempt.get("cause").asString()).isEqualTo("first");
        assertThat(attempt.get("created").asLong()).isBetween(emulator.now() - 60, emulator.now());
        assertThat(attempt.get("duration_ms").asLong()).isBetween(0L, 10_000L);
        assertThat(attempt.get("error").isNull()).isTrue();
        assertThat(attempt.get("event").asString())
                .isEqualTo(webhooks.lastEvent().getId());
        assertThat(attempt.get("next_attempt_at").isNull()).isTrue();
        assertThat(attempt.get("status").asString()).isEqualTo("succeeded");
        assertThat(attempt.get("url").asString()).isEqualTo(receiver.url("/"));
        assertThat(attempt.get("webhook_endpoint").asString()).isEqualTo(endpoint);
        var request = attempt.get("request");
        assertThat(request.get("body").asString()).isEqualTo(sent.body());
        for (var name : new String[] {"Accept", "Content-Type", "Stripe-Signature", "User-Agent"}) {
            assertThat(request.get("headers").get(name).asString()).isEqualTo(sent.header(name));
        }
        assertThat(attempt.at("/response/status").asInt()).isEqualTo(200);
        assertThat(attempt.at("/response/body").asString()).isEqualTo("said 200");
        assertThat(attempt.at("/response/headers/content-length").asString()).isEqualTo("8");
        var one =
                emulator.raw().get(Webhooks.DELIVERIES + "/" + attempt.get("id").asString());
        assertThat(one.requireOk().json()).isEqualTo(attempt);
    }

    @Test
    void attemptWhenUnderWayThenPendingWithoutAnExchange(Emulator emulator)
            throws StripeException, InterruptedException {
        receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        emulator.newSession();
        receiver.await("/", 1);

        var attempt = webhooks.deliveries("status=pending").get(0);

        assertThat(attempt.get("request").isNull()).isTrue();
        assertThat(attempt.get("response").isNull()).isTrue();
        assertThat(attempt.get("duration_ms").isNull()).isTrue();
    }

    @Test
    void listWhenFilteredThenOnlyThose(Emulator emulator) throws StripeException {
        receiver.reply("/bad", WebhookReply.status(500));
        var webhooks = new Webhooks(emulator);
        var good = webhooks.create(receiver.url("/good")).getId();
        var bad = webhooks.create(receiver.url("/bad")).getId();
        emulator.newSession();
        emulator.newSession();
        webhooks.settle();
        var event = webhooks.lastEvent().getId();

        assertThat(webhooks.deliveries()).hasSize(4);
        assertThat(webhooks.deliveries("status=failed")).hasSize(2).allSatisfy(each -> requireEndpoint(each, bad));
        assertThat(webhooks.deliveries("status=succeeded")).hasSize(2).allSatisfy(each -> requireEndpoint(each, good));
        assertThat(webhooks.deliveries("webhook_endpoint=" + bad)).hasSize(2);
        assertThat(webhooks.deliveries("event=" + event)).hasSize(2);
        assertThat(webhooks.deliveries("event=" + event, "webhook_endpoint=" + bad))
                .hasSize(1);
        assertThat(webhooks.deliveries("event=" + event, "webhook_endpoint=" + bad, "status=succeeded"))
                .isEmpty();
        assertThat(webhooks.deliveries("event=evt_1")).isEmpty();
        assertThat(new Webhooks(Emulator.withFreshAccount(emulator.baseUrl())).deliveries("event=" + event))
                .isEmpty();
    }

    private static void requireEndpoint(JsonNode attempt, String endpoint) {
        assertThat(attempt.get("webhook_endpoint").asString()).isEqualTo(endpoint);
    }

    @Test
    void listWhenPagedThenNewestFirstAndEachOnce(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        for (int i = 0; i < 7; i++) {
            emulator.newSession();
        }
        webhooks.settle();

        var ids = new ArrayList<String>();
        var page = page(emulator, "");
        while (page.get("has_more").asBoolean()) {
            page.get("data").forEach(each -> ids.add(0, each.get("id").asString()));
            page = page(emulator, "&starting_after=" + ids.get(0));
        }
        page.get("data").forEach(each -> ids.add(0, each.get("id").asString()));

        assertThat(page.get("url").asString()).isEqualTo(Webhooks.DELIVERIES);
        assertThat(ids)
                .isEqualTo(webhooks.deliveries().stream()
                        .map(each -> each.get("id").asString())
                        .toList())
                .hasSize(7)
                .isSorted();
    }

    private static JsonNode page(Emulator emulator, String more) {
        return emulator.raw()
                .get(Webhooks.DELIVERIES + "?limit=3" + more)
                .requireOk()
                .json();
    }

    @Test
    void retrieveWhenUnknownOrOfAnotherAccountThenNotFound(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        emulator.newSession();
        webhooks.settle();
        var other = Emulator.withFreshAccount(emulator.baseUrl());

        for (var id :
                new String[] {"whd_1", webhooks.deliveries().get(0).get("id").asString()}) {
            assertThat(ExpectedError.of(other.raw().get(Webhooks.DELIVERIES + "/" + id)))
                    .isEqualTo(ExpectedError.invalid("No such webhook delivery: '" + id + "'")
                            .status(404)
                            .code("resource_missing")
                            .param("id"));
        }
    }

    @Test
    void listWhenAFilterIsWrongThenRejected(Emulator emulator) {
        var path = Webhooks.DELIVERIES;

        assertThat(ExpectedError.of(emulator.raw().get(path + "?status=lost")))
                .isEqualTo(ExpectedError.invalid("Invalid status: must be one of pending, succeeded, or failed")
                        .param("status"));
        assertThat(ExpectedError.of(emulator.raw().get(path + "?cause=first")))
                .isEqualTo(ExpectedError.unknownParam("cause"));
        assertThat(ExpectedError.of(emulator.raw().get(path + "?event="))).isEqualTo(ExpectedError.emptyParam("event"));
    }
}
