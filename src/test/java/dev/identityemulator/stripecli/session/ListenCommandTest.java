package dev.identityemulator.stripecli.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** {@code stripe listen}, by the official CLI. */
@ExtendWith(RunningEmulator.class)
class ListenCommandTest {

    private static final String TYPE = "identity.verification_session.";

    @Test
    void listenWhenForwardingThenEventsCarryTheSignatureOfThePrintedSecret(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        var secret = cli.run("listen", "--print-secret").strip();
        try (var receiver = new LocalReceiver();
                var listening = cli.listen(
                        "listen",
                        "--all-snapshot",
                        "--forward-to",
                        receiver.url("/hook"),
                        "--headers",
                        "X-More: yes")) {
            var session = account.newSession();
            var received = receiver.next();
            var event = received.event(secret);

            assertThat(received.path()).isEqualTo("/hook");
            assertThat(received.more()).isEqualTo("yes");
            assertThat(event.getType()).isEqualTo(TYPE + "created");
            assertThat(((VerificationSession) event.getDataObjectDeserializer()
                                    .getObject()
                                    .orElseThrow())
                            .getId())
                    .isEqualTo(session.getId());
            assertThat(listening.await(line -> line.contains("<--"))).contains("[200]", event.getId());
        }
    }

    @Test
    void listenWhenASessionIsRedactedThenForwardsThatToo(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        var session = account.submit(account.newSession(), "verify", "");
        try (var receiver = new LocalReceiver();
                var listening = cli.listen(
                        "listen",
                        "--all-snapshot",
                        "--skip-update",
                        "--skip-verify",
                        "--forward-to",
                        receiver.url("/"))) {
            account.sessions().redact(session.getId());
            account.advance(Duration.ofDays(4));

            assertThat(receiver.next().body()).contains("\"type\": \"" + TYPE + "redacted\"");
            assertThat(listening.await(line -> line.contains("-->"))).contains(TYPE + "redacted");
        }
    }

    @Test
    void listenWhenOfSomeTypesThenForwardsThoseOnly(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        try (var receiver = new LocalReceiver();
                var listening =
                        cli.listen("listen", "--events", TYPE + "canceled", "--forward-to", receiver.url("/hook"))) {
            account.sessions().cancel(account.newSession().getId());
            var received = receiver.next();
            listening.await(line -> line.contains("<--"));

            assertThat(received.body()).contains(TYPE + "canceled");
            assertThat(receiver.isEmpty()).isTrue();
        }
    }

    @Test
    void listenWhenConnectedAccountsHaveAnAddressOfTheirOwnThenForwardsThere(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        try (var receiver = new LocalReceiver();
                var listening = cli.listen(
                        "listen",
                        "--all-snapshot",
                        "--forward-to",
                        receiver.url("/own"),
                        "--forward-connect-to",
                        receiver.url("/connect"))) {
            account.newSession();
            account.raw()
                    .post(
                            "/v1/identity/verification_sessions",
                            "type=document",
                            request -> request.header("Stripe-Account", "acct_1connected"))
                    .requireOk();
            var one = receiver.next();
            var other = receiver.next();

            assertThat(List.of(one.path(), other.path())).containsExactlyInAnyOrder("/own", "/connect");
            assertThat(listening.await(line -> line.contains("--> connect"))).contains(TYPE + "created");
        }
    }

    @Test
    void listenWhenFormattedThenPrintsEventsInEitherVersion(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        try (var usual = cli.listen("listen", "--format", "JSON");
                var latest = cli.listen("listen", "--format", "JSON", "--latest")) {
            var session = account.newSession().getId();

            for (var listening : List.of(usual, latest)) {
                var printed = new JsonMapper().readTree(listening.await(line -> line.startsWith("{")));
                assertThat(printed.at("/data/object/id").asString()).isEqualTo(session);
                assertThat(printed.get("api_version").asString()).isEqualTo("2026-07-29.dahlia");
            }
        }
    }

    @Test
    void listenWhenForTheEndpointsOfTheAccountThenForwardsToTheirPaths(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        account.raw()
                .post(
                        "/v1/webhook_endpoints",
                        "url=http://127.0.0.1:9/of/endpoint&enabled_events[]=" + TYPE + "canceled")
                .requireOk();
        try (var receiver = new LocalReceiver();
                var listening = cli.listen(
                        "listen", "--all-snapshot", "--load-from-webhooks-api", "--forward-to", receiver.url(""))) {
            account.sessions().cancel(account.newSession().getId());
            var received = receiver.next();
            listening.await(line -> line.contains("<--"));

            assertThat(received.path()).isEqualTo("/of/endpoint");
            assertThat(received.body()).contains(TYPE + "canceled");
            assertThat(receiver.isEmpty()).isTrue();
        }
    }

    @Test
    void resendWhenForTheCliThenForwardedAgain(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        account.newSession();
        var event = eventOf(account);
        try (var receiver = new LocalReceiver();
                var listening = cli.listen("listen", "--all-snapshot", "--forward-to", receiver.url("/hook"))) {
            var printed = cli.run("events", "resend", event);

            assertThat(printed).contains("\"id\": \"" + event + "\"");
            assertThat(receiver.next().body()).contains(event);
            assertThat(listening.await(line -> line.contains("<--"))).contains(event);
        }
    }

    @Test
    void resendWhenForAnEndpointThenDeliveredThere(Emulator account) throws Exception {
        var cli = StripeCli.of(account);
        account.newSession();
        var event = eventOf(account);
        try (var receiver = new LocalReceiver()) {
            var endpoint = account.raw()
                    .post("/v1/webhook_endpoints", "url=" + receiver.url("/hook") + "&enabled_events[]=*")
                    .requireOk()
                    .json();
            cli.run(
                    "events",
                    "resend",
                    event,
                    "--webhook-endpoint=" + endpoint.get("id").asString());

            var received = receiver.next().event(endpoint.get("secret").asString());
            assertThat(received.getId()).isEqualTo(event);
        }
    }

    private static String eventOf(Emulator account) throws StripeException {
        return account.events().list().getData().get(0).getId();
    }
}
