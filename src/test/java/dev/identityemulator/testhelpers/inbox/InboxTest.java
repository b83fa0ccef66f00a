package dev.identityemulator.testhelpers.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.Webhook;
import com.stripe.param.WebhookEndpointCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The built-in receiver stores its requests, and responds as it was told. */
@ExtendWith(RunningEmulator.class)
class InboxTest {

    private static final String INBOX = "/v1/test_helpers/inbox/orders";

    private static String endpoint(Emulator emulator) throws StripeException {
        var params = WebhookEndpointCreateParams.builder()
                .setUrl(emulator.baseUrl() + "/inbox/orders")
                .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.ALL)
                .build();
        return emulator.stripe().v1().webhookEndpoints().create(params).getSecret();
    }

    private static RawClient.Response settle(Emulator emulator) {
        return emulator.raw().post("/v1/test_helpers/settle", "timeout=30").requireOk();
    }

    private static List<JsonNode> messages(Emulator emulator) {
        var list = emulator.raw().get(INBOX).requireOk().json().get("data");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static RawClient.Response send(Emulator emulator, String name, String body) {
        return emulator.raw()
                .send(
                        "/inbox/" + name,
                        request -> request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void receiveWhenAnEndpointLeadsThereThenKeepsTheSignedEvent(Emulator emulator) throws Exception {
        var secret = endpoint(emulator);
        var session = emulator.newSession();
        settle(emulator);

        var message = messages(emulator).get(0);
        var event = Webhook.constructEvent(
                message.get("body").asString(),
                message.get("headers").get("Stripe-Signature").asString(),
                secret);
        assertThat(event.getType()).isEqualTo("identity.verification_session.created");
        assertThat(event.getDataObjectDeserializer().getObject().orElseThrow())
                .hasFieldOrPropertyWithValue("id", session.getId());
        assertThat(message.get("object").asString()).isEqualTo("test_helpers.inbox_message");
        assertThat(message.get("status").asInt()).isEqualTo(200);
    }

    @Test
    void receiveWhenToldToFailThenRespondsSoAsOftenAsTold(Emulator emulator) throws StripeException {
        endpoint(emulator);
        var order = emulator.raw().post(INBOX, "status=503&times=2").requireOk().json();
        assertThat(order.get("remaining").asInt()).isEqualTo(2);
        emulator.newSession();
        assertThat(settle(emulator).json().get("failing")).hasSize(1);

        emulator.advance(Duration.ofMinutes(10));
        assertThat(settle(emulator).json().get("failing")).hasSize(1);
        emulator.advance(Duration.ofHours(1));

        assertThat(settle(emulator).json().get("failing")).isEmpty();
        assertThat(messages(emulator))
                .extracting(message -> message.get("status").asInt())
                .containsExactly(200, 503, 503);
    }

    @Test
    void receiveWhenToldToBeSlowThenRespondsLate(Emulator emulator) {
        emulator.raw().post(INBOX, "delay_ms=300&status=202").requireOk();
        long begun = System.nanoTime();

        var response = send(emulator, "orders", "{}");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(response.status()).isEqualTo(202);
        assertThat(send(emulator, "orders", "{}").status()).isEqualTo(200);
    }

    @Test
    void receiveWhenTheUrlHasAKeyThenIsOfThatAccount(Emulator emulator) {
        assertThat(send(emulator, "orders", "not json").status()).isEqualTo(200);

        var message = messages(emulator).get(0);
        assertThat(message.get("body").asString()).isEqualTo("not json");
        assertThat(message.get("headers").has("authorization")).isFalse();
    }

    @Test
    void receiveWhenNobodyIsNamedThenIsRejected(Emulator emulator) {
        var stranger = emulator.raw()
                .send(
                        "/inbox/orders",
                        request ->
                                request.setHeader("Authorization", "none").POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(ExpectedError.of(stranger).message()).isEqualTo("No such inbox: 'orders'");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(messages(emulator)).isEmpty();
    }

    @Test
    void listWhenMessagesCameThenHasOnlyThoseOfThatInboxAndAccount(Emulator emulator, Emulator other) {
        send(emulator, "orders", "1");
        send(emulator, "others", "2");
        send(other, "orders", "3");

        assertThat(messages(emulator))
                .extracting(message -> message.get("body").asString())
                .containsExactly("1");
    }

    @Test
    void responseWhenParametersAreWrongThenIsRejected(Emulator emulator) {
        assertThat(ExpectedError.of(emulator.raw().post(INBOX, "status=99")).param())
                .isEqualTo("status");
        assertThat(ExpectedError.of(emulator.raw().post(INBOX, "status=600")).param())
                .isEqualTo("status");
        assertThat(ExpectedError.of(emulator.raw().post(INBOX, "delay_ms=60001"))
                        .param())
                .isEqualTo("delay_ms");
        assertThat(ExpectedError.of(emulator.raw().post(INBOX, "times=-1")).param())
                .isEqualTo("times");
        assertThat(emulator.raw().get("/v1/test_helpers/inbox/%20").status()).isEqualTo(404);
    }

    @Test
    void redactWhenAMessageTellsOfTheSessionThenItsBodyToo(Emulator emulator) throws StripeException {
        endpoint(emulator);
        var session = emulator.newSession(params -> params.putMetadata("user", "Ada Lovelace"));
        settle(emulator);
        send(emulator, "orders", "a note on " + session.getId());
        assertThat(messages(emulator).toString()).contains("Ada Lovelace");

        emulator.sessions().redact(session.getId());
        emulator.advance(RunningEmulator.DELAY);

        assertThat(messages(emulator).toString()).doesNotContain("Ada Lovelace").doesNotContain("a note on");
    }

    @Test
    void dataWhenDeletedThenTheInboxIsEmptyAndRespondsAsAtFirst(Emulator emulator) {
        emulator.raw().post(INBOX, "status=500&times=0").requireOk();
        assertThat(send(emulator, "orders", "1").status()).isEqualTo(500);

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(messages(emulator)).isEmpty();
        assertThat(send(emulator, "orders", "2").status()).isEqualTo(200);
    }
}
