package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What else happens to the account while a handler is checked, and afterwards. */
@ExtendWith(RunningEmulator.class)
class WebhookCheckMeanwhileTest {

    private static final String WORD = "canary-4711";
    private static final String HOOK = "/hook";

    private final WebhookReceiver receiver = WebhookReceiver.start();

    private static void keyed(HttpRequest.Builder request) {
        request.header("Idempotency-Key", "once");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void checkWhenOneIsRunningThenTheSecondIsALockTimeout(Emulator emulator) throws Exception {
        var released = new CountDownLatch(1);
        receiver.reply(HOOK, WebhookReply.held(released, WebhookReply.status(200)));
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK));
        var first = CompletableFuture.supplyAsync(() -> checks.check(endpoint.getId(), "checks[]=good_event"));
        receiver.await(HOOK, 1);

        var second = emulator.raw().post(HandlerChecks.path(endpoint.getId()), "");

        released.countDown();
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.json().at("/error/code").asString()).isEqualTo("lock_timeout");
        assertThat(first.get().path("passed").asBoolean()).isTrue();
        assertThat(checks.check(endpoint.getId(), "checks[]=good_event")
                        .path("passed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void checkWhenTheAccountIsEmptiedMeanwhileThenTheRestIsNotRun(Emulator emulator) throws Exception {
        var released = new CountDownLatch(1);
        receiver.reply(
                HOOK,
                WebhookReply.inTurn(WebhookReply.held(released, WebhookReply.status(200)), WebhookReply.status(200)));
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK));
        var running = CompletableFuture.supplyAsync(() -> checks.check(endpoint.getId()));
        receiver.await(HOOK, 1);

        emulator.raw().delete("/v1/test_helpers/data").requireOk();
        released.countDown();

        var report = running.get();
        assertThat(report.path("passed").asBoolean(true)).isFalse();
        assertThat(HandlerChecks.complaints(report))
                .hasSize(HandlerCheck.values().length - 1)
                .doesNotContainValue("failed");
        assertThat(HandlerChecks.result(report, "every_type").path("advice").asString())
                .contains("deleted");
        assertThat(receiver.at(HOOK)).hasSize(1);
    }

    @Test
    void checkWhenTheSessionIsRedactedThenNothingIsLeftOfWhatTheHandlerRepeated(Emulator emulator)
            throws StripeException {
        receiver.reply(HOOK, WebhookReply.echo(200));
        var session = emulator.newSession(params -> params.putMetadata("a", WORD));
        var endpoint = new HandlerChecks(emulator).endpoint(receiver.url(HOOK));
        var path = HandlerChecks.path(endpoint.getId());
        assertThat(emulator.raw()
                        .post(path, "checks[]=good_event", WebhookCheckMeanwhileTest::keyed)
                        .text())
                .contains(WORD);

        emulator.sessions().redact(session.getId());
        emulator.advance(Duration.ofHours(2));

        assertThat(emulator.raw()
                        .post(path, "checks[]=good_event", WebhookCheckMeanwhileTest::keyed)
                        .requireOk()
                        .text())
                .contains("as_expected")
                .doesNotContain(WORD);
    }

    @Test
    void checkWhenTheSessionIsRedactedMeanwhileThenTheReportDoesNotRepeatIt(Emulator emulator) throws Exception {
        var released = new CountDownLatch(1);
        receiver.reply(HOOK, WebhookReply.held(released, WebhookReply.echo(400)));
        var session = emulator.newSession(params -> params.putMetadata("a", WORD));
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK));
        var running = CompletableFuture.supplyAsync(() -> checks.check(endpoint.getId(), "checks[]=good_event"));
        assertThat(receiver.await(HOOK, 1).get(0).body()).contains(WORD);

        emulator.sessions().redact(session.getId());
        released.countDown();

        assertThat(running.get().toString()).contains("\"status\":400").doesNotContain(WORD);
    }

    @Test
    void checkWhenSentAgainWithItsIdempotencyKeyThenNothingIsSentToTheHandler(Emulator emulator)
            throws StripeException {
        var endpoint = new HandlerChecks(emulator).endpoint(receiver.url(HOOK));
        var path = HandlerChecks.path(endpoint.getId());
        var first = emulator.raw().post(path, "checks[]=good_event", WebhookCheckMeanwhileTest::keyed);

        var second = emulator.raw().post(path, "checks[]=good_event", WebhookCheckMeanwhileTest::keyed);

        assertThat(second.text()).isEqualTo(first.requireOk().text());
        assertThat(receiver.at(HOOK)).hasSize(1);
    }
}
