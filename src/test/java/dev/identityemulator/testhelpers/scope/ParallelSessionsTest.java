package dev.identityemulator.testhelpers.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.sun.net.httpserver.HttpExchange;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.AtOnce;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReceiver.Received;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Eight tests of one application share its key, and each goes the whole way with a session of its own at the same time. */
class ParallelSessionsTest {

    private static final int TESTS = 8;
    private static final int ROUNDS = 5;
    private static final Pattern SESSION = Pattern.compile("vs_[0-9A-Za-z]{24}");
    private static final Pattern TYPE = Pattern.compile("\"type\": \"identity\\.verification_session\\.(\\w+)\"");
    private static final String[] SETTINGS = {
        "emulator.redaction.delay=" + RunningEmulator.DELAY, "emulator.verification.delay=" + RunningEmulator.DELAY
    };

    private final WebhookReceiver receiver = WebhookReceiver.start();
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void failOnce() {
        receiver.reply("/", this::respond);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    /** The application fails at the first event of each session, which must be sent again. */
    private void respond(HttpExchange exchange, Received request) throws IOException {
        exchange.sendResponseHeaders(failedOnce.add(session(request)) ? 500 : 200, -1);
    }

    private static String session(Received request) {
        var found = SESSION.matcher(request.body());
        return found.find() ? found.group() : "";
    }

    @Test
    void testsWhenOnOneInstanceThenNoneSeesTheWorkOfAnotherDone() throws Exception {
        try (var server = EmulatorServer.start(SETTINGS)) {
            requireApart(List.of(Emulator.withFreshAccount(server.baseUrl())));
        }
    }

    @Test
    void testsWhenOnTwoInstancesThenNoneSeesTheWorkOfAnotherDone() throws Exception {
        var database = PostgresServer.freshDatabase();
        try (var one = EmulatorServer.startOn(database, SETTINGS);
                var two = EmulatorServer.startOn(database, SETTINGS)) {
            var first = Emulator.withFreshAccount(one.baseUrl());
            requireApart(List.of(first, Emulator.withKey(two.baseUrl(), first.key())));
        }
    }

    private void requireApart(List<Emulator> instances) throws Exception {
        var emulator = instances.get(0);
        new Webhooks(emulator)
                .create(
                        receiver.url("/"),
                        params -> params.addEnabledEvent(EnabledEvent.ALL)
                                .addEnabledEvent(EnabledEvent.IDENTITY__VERIFICATION_SESSION__REDACTED));
        var bystander = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        var turn = new AtomicInteger();

        AtOnce.calls(TESTS, () -> {
            for (int round = 0; round < ROUNDS; round++) {
                goTheWay(instances.get(turn.getAndIncrement() % instances.size()));
            }
            return true;
        });

        assertThat(emulator.sessions().retrieve(bystander.getId()).getStatus()).isEqualTo("processing");
        assertThat(types(bystander)).containsExactly("created", "processing");
        assertThat(emulator.raw()
                        .get("/v1/test_helpers/clock")
                        .requireOk()
                        .json()
                        .get("offset")
                        .asLong())
                .isZero();
    }

    private void goTheWay(Emulator emulator) throws StripeException {
        var session = emulator.submit(emulator.newSession(), "verify", "simulate_delay=true");
        var waiting = emulator.sessions().redact(emulator.newSession().getId());
        assertThat(settle(session, emulator).get("failing").size()).isEqualTo(1);
        assertThat(status(session, emulator)).isEqualTo("processing");

        advance(session, "1h", emulator);
        assertThat(settle(session, emulator).get("failing").size()).isZero();
        assertThat(status(session, emulator)).isEqualTo("verified");
        assertThat(types(session)).containsExactly("created", "processing", "created", "verified");

        emulator.sessions().redact(session.getId());
        advance(session, "1h", emulator);
        settle(session, emulator);
        assertThat(types(session)).containsExactly("created", "processing", "created", "verified", "redacted");
        assertThat(emulator.sessions().retrieve(waiting.getId()).getRedaction().getStatus())
                .isEqualTo("processing");
    }

    private static void advance(VerificationSession session, String duration, Emulator emulator) {
        emulator.raw()
                .post("/v1/test_helpers/clock/advance", "duration=" + duration + "&session=" + session.getId())
                .requireOk();
    }

    private static JsonNode settle(VerificationSession session, Emulator emulator) {
        var settled = new Webhooks(emulator).settle("timeout=60&session=" + session.getId());
        assertThat(settled.get("settled").asBoolean()).isTrue();
        return settled;
    }

    private static String status(VerificationSession session, Emulator emulator) throws StripeException {
        return emulator.sessions().retrieve(session.getId()).getStatus();
    }

    /** What the application received of a session, in order. */
    private List<String> types(VerificationSession session) {
        return receiver.at("/").stream()
                .filter(request -> session(request).equals(session.getId()))
                .map(request -> {
                    var type = TYPE.matcher(request.body());
                    return type.find() ? type.group(1) : request.body();
                })
                .toList();
    }
}
