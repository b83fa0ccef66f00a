package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReceiver.Received;
import dev.identityemulator.support.WebhookReply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost where several instances deliver, where one of them vanishes, and where the only one does. */
@Tag("slow")
class InstancesTest {

    private static final int EVENTS = 1000;
    private static final String SHORT_LEASE = "emulator.webhook.lease=1s";
    private static final Pattern ID = Pattern.compile("\"id\": \"(evt_\\w+)\"");

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        receiver.close();
    }

    private static List<String> events(List<Received> requests) {
        return requests.stream()
                .map(request -> {
                    var id = ID.matcher(request.body());
                    assertThat(id.find()).isTrue();
                    return id.group(1);
                })
                .toList();
    }

    @Test
    void eventsWhenTwoInstancesDeliverThenNoneIsLostAndNoneArrivesTwice()
            throws StripeException, InterruptedException, ExecutionException {
        var database = EmulatorServer.freshDatabase();
        try (var one = EmulatorServer.startOn(database);
                var two = EmulatorServer.startOn(database)) {
            var first = Emulator.withFreshAccount(one.baseUrl());
            var accounts = List.of(first, Emulator.withKey(two.baseUrl(), first.key()));
            var webhooks = new Webhooks(first);
            var paths = List.of("/one", "/two", "/three");
            for (var path : paths) {
                webhooks.create(receiver.url(path));
            }
            var calls = new AtomicInteger();

            AtOnce.calls(4, () -> {
                for (int i = calls.getAndIncrement(); i < EVENTS; i = calls.getAndIncrement()) {
                    accounts.get(i % 2).newSession();
                }
                return true;
            });

            var events = webhooks.events();
            assertThat(events).hasSize(EVENTS);
            for (var path : paths) {
                receiver.await(path, EVENTS);
            }
            assertThat(webhooks.settle("timeout=60").get("settled").asBoolean()).isTrue();
            for (var path : paths) {
                assertThat(events(receiver.at(path))).containsExactlyInAnyOrderElementsOf(events);
            }
            assertThat(webhooks.events(false)).isEmpty();
        }
    }

    @Test
    void deliveriesWhenTheirInstanceIsClosedThenABusyOneMakesThem() throws StripeException, InterruptedException {
        receiver.reply("/stuck", WebhookReply.held(released, WebhookReply.status(200)));
        receiver.reply(
                "/",
                WebhookReply.inTurn(WebhookReply.held(released, WebhookReply.status(200)), WebhookReply.status(200)));
        var database = EmulatorServer.freshDatabase();
        try (var busy = EmulatorServer.startOn(database, SHORT_LEASE)) {
            var other = Emulator.withFreshAccount(busy.baseUrl());
            new Webhooks(other).create(receiver.url("/stuck"));
            for (int i = 0; i < 10; i++) {
                other.newSession();
            }
            Emulator emulator;
            try (var closing = EmulatorServer.startOn(database, SHORT_LEASE)) {
                emulator = Emulator.withFreshAccount(closing.baseUrl());
                new Webhooks(emulator).create(receiver.url("/"));
                emulator.newSession();
                emulator.newSession();
                receiver.await("/", 1);
            }

            assertThat(events(receiver.await("/", 3))).hasSize(3);
            assertThat(receiver.at("/stuck")).hasSizeLessThan(10);
        }
    }

    @Test
    void deliveriesWhenTheirInstanceIsKilledThenAnotherMakesThem() throws StripeException, InterruptedException {
        receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
        var database = PostgresServer.freshDatabase();
        try (var heir = EmulatorServer.startOn(database, SHORT_LEASE)) {
            Emulator emulator;
            try (var killed = EmulatorProcess.start(with(database, SHORT_LEASE))) {
                emulator = Emulator.withFreshAccount(killed.baseUrl());
                createTwenty(emulator);
            }
            receiver.reply("/", WebhookReply.status(200));

            requireAllReceived(new Webhooks(Emulator.withKey(heir.baseUrl(), emulator.key())));
        }
    }

    @Test
    void deliveriesWhenTheOnlyInstanceIsKilledThenMadeAfterItsRestart(@TempDir Path folder)
            throws StripeException, InterruptedException {
        receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
        var database = List.of("emulator.data=" + folder);
        Emulator emulator;
        try (var killed = EmulatorProcess.start(database)) {
            emulator = Emulator.withFreshAccount(killed.baseUrl());
            createTwenty(emulator);
        }
        receiver.reply("/", WebhookReply.status(200));

        try (var restarted = EmulatorServer.startOn(database)) {
            requireAllReceived(new Webhooks(Emulator.withKey(restarted.baseUrl(), emulator.key())));
        }
    }

    private void createTwenty(Emulator emulator) throws StripeException, InterruptedException {
        new Webhooks(emulator).create(receiver.url("/"));
        for (int i = 0; i < 20; i++) {
            emulator.newSession();
        }
        receiver.await("/", 1);
    }

    /** The first was under way when the instance vanished, and arrives twice; all others once, in their order. */
    private void requireAllReceived(Webhooks webhooks) throws StripeException, InterruptedException {
        var events = webhooks.events();
        assertThat(events).hasSize(20);
        var arrived = events(receiver.await("/", 21));
        assertThat(arrived.subList(1, 21)).isEqualTo(events);
        assertThat(arrived.get(0)).isEqualTo(events.get(0));
        assertThat(webhooks.settle("timeout=30").get("settled").asBoolean()).isTrue();
        assertThat(webhooks.events(false)).isEmpty();
    }

    private static List<String> with(List<String> settings, String more) {
        var all = new ArrayList<>(settings);
        all.add(more);
        return all;
    }
}
