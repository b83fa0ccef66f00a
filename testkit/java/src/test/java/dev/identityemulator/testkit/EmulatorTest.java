package dev.identityemulator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.stripe.param.FileCreateParams;
import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(IdentityEmulatorExtension.class)
class EmulatorTest {

    @Test
    void accountsWhenThereAreTwoThenNeitherSeesTheOther(Emulator emulator) throws Exception {
        var other = Emulator.start();
        Sessions.create(other);

        assertEquals(0, emulator.sessions().size());
        assertEquals(1, other.sessions().size());
        assertNotEquals(emulator.secretKey(), other.secretKey());
        assertEquals(emulator.baseUrl(), other.baseUrl());
    }

    @Test
    void keysWhenReadThenAreThoseOfOneAccount(Emulator emulator) {
        var account = emulator.secretKey().substring("sk_test_".length());

        assertEquals("pk_test_" + account, emulator.publishableKey());
        assertEquals("rk_test_" + account, emulator.restrictedKey());
        assertEquals(emulator.baseUrl() + "/dashboard?key=sk_test_" + account, emulator.dashboard());
    }

    @Test
    void stripeWhenItUploadsThenToTheEmulator(Emulator emulator) throws Exception {
        var uploaded = emulator.stripe()
                .v1()
                .files()
                .create(FileCreateParams.builder()
                        .setPurpose(FileCreateParams.Purpose.DISPUTE_EVIDENCE)
                        .setFile(new ByteArrayInputStream("a letter".getBytes(StandardCharsets.UTF_8)))
                        .build());

        assertTrue(uploaded.getUrl().startsWith(emulator.baseUrl()), uploaded.getUrl());
    }

    @Test
    void webhookSecretWhenThereIsAnEndpointThenVerifiesWhatItReceives(Emulator emulator) throws Exception {
        var missing = assertThrows(IllegalStateException.class, emulator::webhookSecret);
        assertTrue(missing.getMessage().contains("call endpoint(url) first"), missing.getMessage());
        try (var receiver = new Receiver()) {
            emulator.endpoint(receiver.url());
            Sessions.create(emulator).redact();
            emulator.advanceToNextDue();
            emulator.settle();

            var last = receiver.bodies().get(receiver.bodies().size() - 1);
            assertTrue(last.contains("identity.verification_session.redacted"), last);
            var signature = "t=1,v1=" + Webhook.Util.computeHmacSha256(emulator.webhookSecret(), "1." + last);
            assertTrue(Webhook.Signature.verifyHeader(last, signature, emulator.webhookSecret(), 0));
        }
    }

    @Test
    void endpointWhenItIsAHandlerThenServesItUntilTheEnd() throws Exception {
        var types = new CopyOnWriteArrayList<String>();
        var other = Emulator.start();
        other.endpoint(exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            types.add(Event.GSON.fromJson(body, Event.class).getType());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        Sessions.create(other);
        other.settle();
        assertEquals(List.of("identity.verification_session.created"), types);

        other.close();
        Sessions.create(other);
        assertEquals(1, other.undelivered().size());
    }

    @Test
    void endpointWhenTheHandlerThrowsThenTheMessageHasTheCause(Emulator emulator) throws Exception {
        emulator.endpoint(exchange -> {
            throw new IllegalStateException("the table of users is gone");
        });
        emulator.expectUndelivered();
        Sessions.create(emulator);

        var thrown = assertThrows(UndeliveredWebhooksError.class, emulator::settle);

        var cause = "its last response was 500: java.lang.IllegalStateException: the table of users is gone";
        assertTrue(thrown.getMessage().contains(cause), thrown.getMessage());
    }

    @Test
    void faultWhenInjectedThenAppliesAsOftenAsToldAndTheTestNeedNotExpectIt(Emulator emulator) throws Exception {
        emulator.fault(
                Fault.status(429).onMethod("POST").onPath("/v1/identity/**").times(1));

        assertThrows(RateLimitException.class, () -> Sessions.create(emulator));
        Sessions.create(emulator);

        emulator.fault(Fault.preset("identity_not_activated"));
        assertThrows(InvalidRequestException.class, () -> Sessions.create(emulator));
    }

    @Test
    void faultWhenAResponseIsLostThenTheWorkIsDone(Emulator emulator) {
        emulator.fault(Fault.responseLost().onMethod("POST").always());

        assertThrows(ApiConnectionException.class, () -> Sessions.create(emulator));

        emulator.clearFaults();
        assertTrue(emulator.sessions().size() > 0);
        assertEquals(Map.of(), emulator.faultsLeft());
    }

    @Test
    void faultWhenOfWebhooksThenAppliesToThem(Emulator emulator) throws Exception {
        var inbox = emulator.inbox("orders");
        emulator.fault(Fault.webhookRepeated(2));
        Sessions.create(emulator);

        emulator.settle();

        assertEquals(3, inbox.received().size());
    }

    @Test
    void apiWhenACallHasNoMethodOfItsOwnThenCallsIt(Emulator emulator) {
        var account = emulator.api().post("/v1/test_helpers/climate/account", Map.of("balance[usd]", 700));

        assertEquals(account, emulator.api().get("/v1/test_helpers/climate/account", Map.of()));
        assertTrue(account.toString().contains("700"), account.toString());
    }

    @Test
    void requestsWhenReadThenAreThoseOfTheAccount(Emulator emulator) throws Exception {
        Sessions.create(emulator);

        var newest = emulator.requests().get(0);

        assertEquals("POST /v1/identity/verification_sessions 200", newest.toString());
    }
}
