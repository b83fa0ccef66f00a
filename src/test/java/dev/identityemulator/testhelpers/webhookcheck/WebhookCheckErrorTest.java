package dev.identityemulator.testhelpers.webhookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.WebhookEndpointUpdateParams;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Checks that cannot be made, and handlers that hardly respond. */
@ExtendWith(RunningEmulator.class)
class WebhookCheckErrorTest {

    private static final String HOOK = "/hook";

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static JsonNode rejected(Emulator emulator, String endpoint, String form, int status) {
        var response = emulator.raw().post(HandlerChecks.path(endpoint), form);
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        return response.json().path("error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checks[]=nothing          | checks[0]      | Invalid checks[0]: must be one of good_event, compact_body",
                "checks=good_event         | checks         | Invalid array",
                "event_types[]=charge.paid | event_types[0] | must be one of identity.verification_session.created",
                "timeout=0                 | timeout        | greater than or equal to 1",
                "timeout=31                | timeout        | less than or equal to 30",
                "timeout=soon              | timeout        | Invalid integer: soon",
                "other=1                   | other          | Received unknown parameter: other",
                "session=vs_nowhere        | session        | No such",
                "session=vr_nowhere        | session        | No such",
            })
    void checkWhenAParameterIsWrongThenRejectedAndNothingIsSent(
            String form, String param, String message, Emulator emulator) throws StripeException {
        var endpoint = new HandlerChecks(emulator).endpoint(receiver.url(HOOK));

        var error = rejected(emulator, endpoint.getId(), form, 400);

        assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(error.path("param").asString()).isEqualTo(param);
        assertThat(error.path("message").asString()).contains(message);
        assertThat(receiver.at(HOOK)).isEmpty();
    }

    @Test
    void checkWhenThereIsNoSuchEndpointThenNotFound(Emulator emulator) throws StripeException {
        var endpoint = new HandlerChecks(emulator).endpoint(receiver.url(HOOK)).getId();
        new Webhooks(emulator).api().delete(endpoint);

        assertThat(rejected(emulator, endpoint, "", 404).path("message").asString())
                .isEqualTo("No such webhook endpoint: '" + endpoint + "'");
        assertThat(rejected(emulator, "we_nowhere", "", 404).path("code").asString())
                .isEqualTo("resource_missing");
    }

    @Test
    void checkWhenTheEndpointIsDisabledOrBuiltInThenRejected(Emulator emulator) throws StripeException {
        var checks = new HandlerChecks(emulator);
        var disabled = checks.endpoint(receiver.url(HOOK)).getId();
        new Webhooks(emulator)
                .api()
                .update(
                        disabled,
                        WebhookEndpointUpdateParams.builder().setDisabled(true).build());
        var inbox = checks.endpoint(emulator.baseUrl() + "/inbox/checked").getId();

        assertThat(rejected(emulator, disabled, "", 400).path("message").asString())
                .contains("is disabled");
        assertThat(rejected(emulator, inbox, "", 400).path("message").asString())
                .contains("built in");
        assertThat(receiver.at(HOOK)).isEmpty();
        assertThat(emulator.raw().get("/v1/test_helpers/inbox/checked").json().path("data"))
                .isEmpty();
    }

    @Test
    void checkWhenNobodyListensThenTheGoodEventFailsAndTheRestIsNotRun(Emulator emulator) throws StripeException {
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint("http://127.0.0.1:1/hook").getId();

        var report = checks.check(endpoint);

        var good = HandlerChecks.result(report, "good_event");
        assertThat(good.at("/got/error").asString()).isEqualTo("The connection was refused.");
        assertThat(good.at("/got/status").isNull()).isTrue();
        var rest = HandlerChecks.complaints(report);
        assertThat(rest.remove("good_event")).isEqualTo("failed");
        assertThat(rest).hasSize(HandlerCheck.values().length - 1).containsValue("not_run");
        assertThat(rest.values()).containsOnly("not_run");
    }

    @Test
    void checkWhenThereIsNoResponseInTimeThenItFailedAfterThat(Emulator emulator) throws StripeException {
        var released = new CountDownLatch(1);
        receiver.reply(HOOK, WebhookReply.held(released, WebhookReply.status(200)));
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK)).getId();

        var report = checks.check(endpoint, "timeout=1");

        released.countDown();
        assertThat(HandlerChecks.result(report, "good_event").at("/got/error").asString())
                .isEqualTo("There was no response within 1000 ms.");
        assertThat(report.path("duration_ms").asLong()).isBetween(1_000L, 10_000L);
    }

    @Test
    void checkWhenTheResponseIsHugeOrEndlessThenItIsCutOff(Emulator emulator) throws StripeException {
        receiver.reply(HOOK, WebhookReply.large(20_000_000));
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url(HOOK)).getId();

        var huge = checks.check(endpoint, "checks[]=good_event");

        assertThat(HandlerChecks.result(huge, "good_event").path("verdict").asString())
                .isEqualTo("passed");
        assertThat(HandlerChecks.result(huge, "good_event")
                        .at("/got/response_body")
                        .asString())
                .hasSize(500);

        var released = new CountDownLatch(1);
        receiver.reply(HOOK, WebhookReply.drip(released, 10));
        var endless = checks.check(endpoint, "checks[]=good_event", "timeout=1");
        released.countDown();
        assertThat(endless.path("passed").asBoolean(true)).isFalse();
    }

    @Test
    void checkWhenTheHandlerRedirectsThenTheAdviceNamesIt(Emulator emulator) throws StripeException {
        var checks = new HandlerChecks(emulator);
        var endpoint = checks.endpoint(receiver.url("/inbox/mine")).getId();
        receiver.reply("/inbox/mine", WebhookReply.redirect("/elsewhere"));

        var good = HandlerChecks.result(checks.check(endpoint), "good_event");

        assertThat(good.at("/got/status").asInt()).isEqualTo(302);
        assertThat(good.path("advice").asString()).contains("redirect");
        assertThat(receiver.at("/elsewhere")).isEmpty();
    }
}
