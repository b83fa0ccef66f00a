package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import dev.identityemulator.stripe.webhook.http.WebhookSender;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Runs end in time, and their verdicts are no more than what was seen. */
class CheckRunTest {

    private static final String SECRET = "whsec_right";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CompletableFuture<Void> halted = new CompletableFuture<>();

    private static EmulatorServer server;
    private static WebhookReceiver receiver;

    @BeforeAll
    static void start() {
        server = EmulatorServer.start();
        receiver = WebhookReceiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.close();
        server.close();
    }

    private CheckRun run(String path, boolean receivesAll, Duration longest) {
        return new CheckRun(
                server.bean(WebhookSender.class),
                new CheckRun.Target(receiver.url(path), receivesAll, () -> true, halted),
                ProbesTest.probes("2026-07-29.dahlia", false),
                LONG,
                longest);
    }

    private static WebhookCheckResource.Result result(List<WebhookCheckResource.Result> results, HandlerCheck check) {
        return results.stream()
                .filter(result -> result.check().equals(check.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSigned(WebhookReceiver.Received request) {
        try {
            Webhook.constructEvent(request.body(), request.header("Stripe-Signature"), SECRET);
            return true;
        } catch (SignatureVerificationException wrong) {
            return false;
        }
    }

    private static void respond(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    @Test
    void runWhenTheTimeIsOverThenTheRestIsNotRunAndNothingFailed() {
        var released = new CountDownLatch(1);
        receiver.reply("/hangs", (exchange, request) -> {
            if (!isSigned(request)) {
                released.await();
            }
            respond(exchange, 200);
        });
        var run = run("/hangs", true, Duration.ofSeconds(4));

        var results = run.run(List.of(HandlerCheck.values()));

        released.countDown();
        assertThat(run.isComplete()).isFalse();
        assertThat(results).hasSize(HandlerCheck.values().length);
        assertThat(results)
                .extracting(WebhookCheckResource.Result::verdict)
                .containsOnly(Verdict.PASSED, Verdict.NOT_RUN);
        assertThat(result(results, HandlerCheck.UNKNOWN_TYPE).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(results, HandlerCheck.NO_SIGNATURE).advice()).contains("minute");
    }

    @Test
    void runWhenTheServerStopsThenItEndsAtOnce() throws Exception {
        var released = new CountDownLatch(1);
        receiver.reply("/waits", WebhookReply.held(released, WebhookReply.status(200)));
        var run = run("/waits", true, LONG);
        var results = CompletableFuture.supplyAsync(() -> run.run(List.of(HandlerCheck.values())));
        receiver.await("/waits", 1);

        halted.complete(null);

        assertThat(results.get(LONG.toSeconds() / 2, TimeUnit.SECONDS))
                .hasSize(HandlerCheck.values().length)
                .extracting(WebhookCheckResource.Result::verdict)
                .doesNotContain(Verdict.PASSED);
        released.countDown();
    }

    @Test
    void runWhenStripeWouldNotSendItThenAWarning() {
        receiver.reply("/picky", (exchange, request) -> {
            var event = JsonMapper.shared().readTree(request.body());
            boolean known = !event.path("type").asString().endsWith("unheard_of")
                    && event.path("api_version").asString().endsWith("dahlia");
            respond(exchange, known ? 200 : 500);
        });
        var checks = List.of(HandlerCheck.GOOD_EVENT, HandlerCheck.UNKNOWN_TYPE, HandlerCheck.OTHER_API_VERSION);

        var verdicts = new ArrayList<List<Verdict>>();
        for (var receivesAll : List.of(true, false)) {
            verdicts.add(run("/picky", receivesAll, LONG).run(checks).stream()
                    .map(WebhookCheckResource.Result::verdict)
                    .toList());
        }

        assertThat(verdicts)
                .containsExactly(
                        List.of(Verdict.PASSED, Verdict.FAILED, Verdict.WARNING),
                        List.of(Verdict.PASSED, Verdict.WARNING, Verdict.WARNING));
    }

    @Test
    void runWhenTheHandlerMayMissAMadeSessionThenTheAdviceSaysSo() {
        receiver.reply("/misses", (exchange, request) -> respond(exchange, 404));

        var good =
                run("/misses", true, LONG).run(List.of(HandlerCheck.GOOD_EVENT)).get(0);

        assertThat(good.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(good.advice()).contains("nothing is found").endsWith(Advice.MADE_UP);
    }
}
