package dev.identityemulator.stripecli.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.Webhook;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The connection of {@code stripe listen}, message by message. */
@ExtendWith(RunningEmulator.class)
class WebSocketTest {

    @Test
    void eventWhenRecordedThenSentInBothVersionsAndSigned(Emulator account)
            throws StripeException, InterruptedException {
        var session = CliSocket.session(account, "webhooks", "");
        try (var socket = CliSocket.open(session)) {
            var created = account.newSession();

            var message = socket.next();
            var latest = socket.next();

            assertThat(message.get("type").asString()).isEqualTo("webhook_event");
            assertThat(message.get("endpoint").get("api_version").isNull()).isTrue();
            assertThat(latest.get("endpoint").get("api_version").asString()).isEqualTo("2026-07-29.dahlia");
            assertThat(latest.get("webhook_id")).isEqualTo(message.get("webhook_id"));
            assertThat(latest.get("webhook_conversation_id")).isNotEqualTo(message.get("webhook_conversation_id"));
            for (var each : List.of(message, latest)) {
                var event = Webhook.constructEvent(
                        each.get("event_payload").asString(),
                        each.get("http_headers").get("Stripe-Signature").asString(),
                        session.get("secret").asString());
                var object = (VerificationSession)
                        event.getDataObjectDeserializer().getObject().orElseThrow();
                assertThat(event.getId()).isEqualTo(message.get("webhook_id").asString());
                assertThat(object.getId()).isEqualTo(created.getId());
            }
        }
    }

    @Test
    void eventsWhenSeveralCliAreConnectedThenSentToEachOfTheAccount(Emulator account, Emulator other)
            throws StripeException, InterruptedException {
        try (var one = CliSocket.listening(account);
                var two = CliSocket.listening(account);
                var foreign = CliSocket.listening(other)) {
            account.newSession();
            account.newSession();
            var elsewhere = other.newSession();

            assertThat(one.nextEvents(2)).doesNotHaveDuplicates().hasSameElementsAs(two.nextEvents(2));
            assertThat(foreign.nextEvent().at("/data/object/id").asString()).isEqualTo(elsewhere.getId());
        }
    }

    @Test
    void eventWhenOfAConnectedAccountThenSentToItsPlatform(Emulator account) throws InterruptedException {
        try (var socket = CliSocket.listening(account)) {
            account.raw()
                    .post(
                            "/v1/identity/verification_sessions",
                            "type=document",
                            request -> request.header("Stripe-Account", "acct_1connected"))
                    .requireOk();

            assertThat(socket.nextEvent().get("account").asString()).isEqualTo("acct_1connected");
        }
    }

    @Test
    void redactedWhenRecordedThenSentAsAnyOther(Emulator account) throws StripeException, InterruptedException {
        var session = account.newSession();
        account.submit(session, "verify", "");
        try (var socket = CliSocket.listening(account)) {
            account.sessions().redact(session.getId());
            account.advance(Duration.ofDays(5));

            assertThat(socket.nextEvent().get("type").asString()).isEqualTo("identity.verification_session.redacted");
        }
    }

    @Test
    void reportsWhenSentThenTaken(Emulator account) throws StripeException, InterruptedException {
        try (var socket = CliSocket.listening(account)) {
            socket.send("{\"type\":\"event_ack\",\"event_id\":\"evt_1\",\"webhook_conversation_id\":\"wc_1\"}");
            socket.send("{\"type\":\"webhook_response\",\"webhook_id\":\"evt_1\",\"status\":200,\"body\":\""
                    + "x".repeat(20_000) + "\"}");
            socket.send("{\"type\":\"of_tomorrow\"}");
            socket.send("[]");
            account.newSession();

            assertThat(socket.nextEvent().get("id").asString()).startsWith("evt_");
        }
    }

    @Test
    void messagesWhenNotJsonOrTooLargeThenOnlyTheirConnectionIsClosed(Emulator account)
            throws StripeException, InterruptedException {
        try (var garbage = CliSocket.listening(account);
                var large = CliSocket.listening(account);
                var proper = CliSocket.listening(account)) {
            garbage.send("{\"type\":");
            large.send("\"" + "x".repeat(100_000) + "\"");

            assertThat(garbage.closeCode()).isEqualTo(1007);
            assertThat(large.closeCode()).isEqualTo(1009);
            account.newSession();
            assertThat(proper.nextEvents(1)).hasSize(1);
            assertThat(proper.isOpen()).isTrue();
        }
    }

    @Test
    void connectionWhenOpenedAgainThenGoesOn(Emulator account) throws StripeException, InterruptedException {
        var session = CliSocket.session(account, "webhooks", "");
        CliSocket.open(session).close();
        try (var again = CliSocket.open(session)) {
            var created = account.newSession();

            assertThat(again.nextEvent().at("/data/object/id").asString()).isEqualTo(created.getId());
        }
    }

    @Test
    void accountWhenEmptiedThenItsConnectionsStayAndItsSessionsAreForgotten(Emulator account)
            throws StripeException, InterruptedException, IOException {
        var session = CliSocket.session(account, "webhooks", "");
        try (var socket = CliSocket.open(session)) {
            account.newSession();
            account.advance(Duration.ofDays(3));
            socket.nextEvent();
            account.raw().delete("/v1/test_helpers/data").requireOk();
            var created = account.newSession();

            assertThat(socket.nextEvent().at("/data/object/id").asString()).isEqualTo(created.getId());
            assertThat(Upgrade.of(session.get("websocket_id").asString()).response(account.baseUrl()))
                    .contains("Unknown WebSocket ID.");
        }
    }
}
