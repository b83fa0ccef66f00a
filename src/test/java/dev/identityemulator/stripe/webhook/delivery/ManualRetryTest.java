package dev.identityemulator.stripe.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event can be sent again at any time, which does not affect automatic attempts. */
@ExtendWith(RunningEmulator.class)
class ManualRetryTest {

    private static final RequestOptions CONNECTED =
            RequestOptions.builder().setStripeAccount("acct_1Connected").build();

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    private static String path(Webhooks webhooks) throws StripeException {
        return "/v1/events/" + webhooks.lastEvent().getId() + "/retry";
    }

    @Test
    void retryWhenNoEndpointIsNamedThenSentToAllThatWantIt(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/one"));
        webhooks.create(receiver.url("/two"));
        webhooks.create(receiver.url("/charges"), params -> params.addEnabledEvent(EnabledEvent.CHARGE__SUCCEEDED));
        emulator.newSession();
        webhooks.settle();

        var response = emulator.raw().post(path(webhooks), "").requireOk();
        webhooks.settle();

        assertThat(response.json().get("id").asString())
                .isEqualTo(webhooks.lastEvent().getId());
        assertThat(response.json().get("object").asString()).isEqualTo("event");
        assertThat(receiver.at("/one")).hasSize(2);
        assertThat(receiver.at("/two")).hasSize(2);
        assertThat(receiver.at("/charges")).isEmpty();
        assertThat(webhooks.deliveries("event=" + webhooks.lastEvent().getId()))
                .extracting(attempt ->
                        attempt.get("cause").asString() + attempt.get("attempt").asInt())
                .containsExactlyInAnyOrder("first1", "first1", "manual2", "manual2");
    }

    @Test
    void retryWhenAnEndpointIsNamedThenSentThereOnly(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/one"));
        var two = webhooks.create(receiver.url("/two")).getId();
        emulator.newSession();
        webhooks.settle();

        emulator.raw().post(path(webhooks), "webhook_endpoint=" + two).requireOk();
        webhooks.settle();

        assertThat(receiver.at("/one")).hasSize(1);
        assertThat(receiver.at("/two")).hasSize(2);
    }

    @Test
    void retryWhenOfARedactedEventThenNotSentToThoseThatWantAll(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/all"));
        emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(Duration.ofDays(4));

        emulator.raw().post(path(webhooks), "").requireOk();
        webhooks.settle();

        assertThat(webhooks.lastEvent().getType()).isEqualTo("identity.verification_session.redacted");
        assertThat(receiver.at("/all")).hasSize(2);
    }

    @Test
    void retryWhenTheEndpointIsUnknownThenRejected(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        emulator.newSession();
        var foreign = new Webhooks(Emulator.withFreshAccount(emulator.baseUrl()))
                .create(receiver.url("/"))
                .getId();

        for (var id : new String[] {"we_1", foreign}) {
            assertThat(ExpectedError.of(emulator.raw().post(path(webhooks), "webhook_endpoint=" + id)))
                    .isEqualTo(EndpointTest.noSuch(id).status(400));
        }
        assertThat(webhooks.deliveries()).isEmpty();
    }

    @Test
    void retryWhenTheEventIsUnknownThenRejected(Emulator emulator) throws StripeException {
        emulator.newSession();
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        var id = new Webhooks(emulator).lastEvent().getId();

        assertThat(ExpectedError.of(other.raw().post("/v1/events/" + id + "/retry", "")))
                .isEqualTo(ExpectedError.invalid("No such notification: '" + id + "'")
                        .status(404)
                        .code("resource_missing")
                        .param("id"));
    }

    @Test
    void retryWhenAParameterIsUnknownThenRejected(Emulator emulator) throws StripeException {
        emulator.newSession();

        assertThat(ExpectedError.of(emulator.raw().post(path(new Webhooks(emulator)), "endpoint=x")))
                .isEqualTo(ExpectedError.unknownParam("endpoint"));
    }

    @Test
    void retryWhenAutomaticOnesAreToComeThenTheyComeAllTheSame(Emulator emulator) throws StripeException {
        receiver.reply(
                "/", WebhookReply.inTurn(WebhookReply.status(500), WebhookReply.status(500), WebhookReply.status(200)));
        var webhooks = new Webhooks(emulator);
        webhooks.create(receiver.url("/"));
        emulator.newSession();
        webhooks.settle();

        emulator.raw().post(path(webhooks), "").requireOk();
        webhooks.settle();
        var manual = webhooks.deliveries().get(1);
        emulator.advance(Duration.ofHours(6));

        assertThat(manual.get("cause").asString()).isEqualTo("manual");
        assertThat(manual.get("next_attempt_at").isNull()).isTrue();
        assertThat(webhooks.deliveries())
                .extracting(attempt ->
                        attempt.get("cause").asString() + attempt.get("attempt").asInt() + " "
                                + attempt.get("status").asString())
                .containsExactly("first1 failed", "manual2 failed", "retry3 succeeded");
        assertThat(webhooks.lastEvent().getPendingWebhooks()).isZero();
    }

    @Test
    void retryWhenTheEventIsOfAConnectedAccountThenFoundByItsAccount(Emulator emulator) throws StripeException {
        var webhooks = new Webhooks(emulator);
        webhooks.create(
                receiver.url("/connect"),
                params -> params.addEnabledEvent(EnabledEvent.ALL).setConnect(true));
        emulator.sessions()
                .create(
                        VerificationSessionCreateParams.builder()
                                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                                .build(),
                        CONNECTED);
        webhooks.settle();
        var id = webhooks.deliveries().get(0).get("event").asString();
        var path = "/v1/events/" + id + "/retry";

        emulator.raw().post(path, "account=acct_1Connected").requireOk();
        webhooks.settle();

        assertThat(receiver.at("/connect")).hasSize(2);
        assertThat(ExpectedError.of(emulator.raw().post(path, "")).status()).isEqualTo(404);
        assertThat(ExpectedError.of(emulator.raw().post(path, "account=acct_1Other"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void retryWhenTheAccountIsNoAccountThenRejected(Emulator emulator) throws StripeException {
        emulator.newSession();

        var error = ExpectedError.of(emulator.raw().post(path(new Webhooks(emulator)), "account=nonsense"));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("No such account: 'nonsense'")
                        .code("resource_missing")
                        .param("account"));
    }
}
