package dev.identityemulator.stripecli.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripecli.session.CliSessionResource;
import dev.identityemulator.stripecli.session.CliSocket;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/** A CLI that is connected to one instance, while another one serves the API on the same database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CliFeedTest {

    private final List<String> database = EmulatorServer.h2("cli-" + UUID.randomUUID());
    private final EmulatorServer one = EmulatorServer.startOn(database, "emulator.redaction.delay=1h");
    private final EmulatorServer two = EmulatorServer.startOn(database, "emulator.redaction.delay=1h");

    @AfterAll
    void close() {
        one.close();
        two.close();
    }

    @Test
    void eventsWhenRecordedByAnotherInstanceThenSentOnceEach() throws StripeException, InterruptedException {
        var here = Emulator.withFreshAccount(one.baseUrl());
        var there = Emulator.withKey(two.baseUrl(), here.key());
        there.newSession();
        try (var socket = connectedElsewhere(here)) {
            var created = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                created.add(there.newSession().getId());
                created.add(here.newSession().getId());
            }
            there.sessions().redact(created.get(0));
            there.advance(Duration.ofDays(1));
            var last = there.newSession().getId();

            var received = new ArrayList<String>();
            for (int i = 0; i < 13; i++) {
                received.add(socket.nextEvent().at("/data/object/id").asString());
            }
            assertThat(received.subList(0, 10)).containsExactlyElementsOf(created);
            assertThat(received.subList(10, 13)).containsExactly(created.get(0), created.get(0), last);
        }
    }

    @Test
    void eventsWhenTheClockGoesBackThenSentAllTheSame() throws StripeException, InterruptedException {
        var here = Emulator.withFreshAccount(one.baseUrl());
        var there = Emulator.withKey(two.baseUrl(), here.key());
        try (var socket = connectedElsewhere(here)) {
            there.advance(Duration.ofDays(30));
            there.newSession();
            socket.nextEvent();
            there.raw().delete("/v1/test_helpers/data").requireOk();
            var created = there.newSession().getId();

            assertThat(socket.nextEvent().at("/data/object/id").asString()).isEqualTo(created);
        }
    }

    @Test
    void eventsWhenOfAccountsConnectedLaterThenSentToTheirPlatform() throws InterruptedException {
        var here = Emulator.withFreshAccount(one.baseUrl());
        var there = Emulator.withKey(two.baseUrl(), here.key());
        create(there, "acct_1before");
        try (var socket = connectedElsewhere(here)) {
            create(there, "acct_1before");
            create(there, "acct_1after");

            assertThat(List.of(
                            socket.nextEvent().get("account").asString(),
                            socket.nextEvent().get("account").asString()))
                    .containsExactlyInAnyOrder("acct_1before", "acct_1after");
        }
    }

    @Test
    void eventWhenSentAgainByAnotherInstanceThenReceivedAgain() throws StripeException, InterruptedException {
        var here = Emulator.withFreshAccount(one.baseUrl());
        var there = Emulator.withKey(two.baseUrl(), here.key());
        here.newSession();
        var event = here.events().list().getData().get(0).getId();
        try (var socket = connectedElsewhere(here)) {
            there.raw()
                    .post("/v1/events/" + event + "/retry", "for_stripecli=true")
                    .requireOk();

            assertThat(socket.nextEvent().get("id").asString()).isEqualTo(event);
        }
    }

    @Test
    void eventsWhenAnInstanceIsAloneThenSentToo() throws StripeException, InterruptedException {
        var alone = List.of(EmulatorServer.h2("cli-" + UUID.randomUUID()).get(0));
        try (var server = EmulatorServer.startOn(alone)) {
            var account = Emulator.withFreshAccount(server.baseUrl());
            try (var socket = CliSocket.listening(account)) {
                var created = account.newSession().getId();
                create(account, "acct_1connected");

                assertThat(socket.nextEvent().at("/data/object/id").asString()).isEqualTo(created);
                assertThat(socket.nextEvent().get("account").asString()).isEqualTo("acct_1connected");
            }
        }
    }

    /** The session is made at one instance, and its WebSocket is opened at the other. */
    private CliSocket connectedElsewhere(Emulator account) {
        var other = account.baseUrl().equals(one.baseUrl()) ? two : one;
        var session = (ObjectNode) CliSocket.session(Emulator.withKey(other.baseUrl(), account.key()), "webhooks", "");
        return CliSocket.open(session.put(
                "websocket_url", account.baseUrl().replace("http:", "ws:") + CliSessionResource.WEBSOCKET_PATH));
    }

    private static void create(Emulator account, String connected) {
        account.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document",
                        request -> request.header("Stripe-Account", connected))
                .requireOk();
    }
}
