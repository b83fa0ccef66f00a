package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.ApiResource;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReceiver.Received;
import dev.identityemulator.support.WebhookReply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Events arrive at every endpoint in the order of the calls that cause them. Of calls that were made at once,
 * any may come first.
 */
@ExtendWith(RunningEmulator.class)
class DeliveryOrderTest {

    private static final int THREADS = 4;
    private static final int EACH = 50;

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static List<String> sessionsIn(List<Received> requests) {
        return requests.stream()
                .map(request -> Webhooks.sessionIn(ApiResource.GSON.fromJson(request.body(), Event.class))
                        .getId())
                .toList();
    }

    @Test
    void eventsWhenCausedOneAfterTheOtherThenArriveSo(Emulator emulator)
            throws StripeException, InterruptedException, ExecutionException {
        var all = new CountDownLatch(1);
        receiver.reply(
                "/late",
                WebhookReply.inTurn(WebhookReply.held(all, WebhookReply.status(200)), WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/late"));
        webhooks.create(receiver.url("/prompt"));
        Callable<List<String>> createMany = () -> {
            var ids = new ArrayList<String>();
            for (int i = 0; i < EACH; i++) {
                ids.add(emulator.newSession().getId());
            }
            return ids;
        };

        var created = AtOnce.calls(THREADS, createMany);
        all.countDown();

        for (var path : List.of("/prompt", "/late")) {
            var arrived = sessionsIn(receiver.await(path, THREADS * EACH));
            assertThat(arrived).hasSize(THREADS * EACH).doesNotHaveDuplicates();
            for (var ids : created) {
                assertThat(arrived.stream().filter(ids::contains)).isEqualTo(ids);
            }
        }
    }

    @Test
    void eventsWhenOfOneCallThenArriveInTheirOrder(Emulator emulator) throws StripeException, InterruptedException {
        new Webhooks(emulator).create(receiver.url("/"));
        for (int i = 0; i < 20; i++) {
            emulator.submit(emulator.newSession(), "verify", "");
        }

        var arrived = receiver.await("/", 60).stream()
                .map(request ->
                        ApiResource.GSON.fromJson(request.body(), Event.class).getId())
                .toList();

        assertThat(arrived).isEqualTo(new Webhooks(emulator).events());
    }
}
