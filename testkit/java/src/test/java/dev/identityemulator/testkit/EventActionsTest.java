package dev.identityemulator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.model.identity.VerificationSession;
import com.stripe.net.Webhook;
import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(IdentityEmulatorExtension.class)
class EventActionsTest {

    @Test
    void awaitEventWhenItComesLaterThenIsReturnedOnceItWasDelivered(Emulator emulator) throws Exception {
        var inbox = emulator.inbox("orders");
        var application = CompletableFuture.supplyAsync(() -> {
            var session = emulator.awaitSession(each -> "ada".equals(each.getClientReferenceId()));
            return emulator.verify(session);
        });
        var session = Sessions.create(emulator);

        var event = emulator.awaitEvent("verified", session);

        assertEquals("identity.verification_session.verified", event.getType());
        var about = (VerificationSession)
                event.getDataObjectDeserializer().getObject().orElseThrow();
        assertEquals(session.getId(), about.getId());
        assertEquals(application.join().getId(), about.getId());
        assertTrue(
                inbox.receivedTypes().contains(event.getType()),
                inbox.receivedTypes().toString());
    }

    @Test
    void awaitEventWhenItDoesNotComeThenNamesThoseThatThereAre(Emulator emulator) throws Exception {
        var session = Sessions.create(emulator);
        Sessions.create(emulator);

        var thrown = assertThrows(
                AssertionError.class,
                () -> emulator.awaitEvent(
                        "identity.verification_session.verified", session.getId(), Duration.ofMillis(1)));

        assertEquals(
                "There is no event identity.verification_session.verified about " + session.getId()
                        + ", only: identity.verification_session.created",
                thrown.getMessage());
    }

    @Test
    void resendWhenCalledThenTheEventComesAgain(Emulator emulator) throws Exception {
        var inbox = emulator.inbox("orders");
        var session = Sessions.create(emulator);

        emulator.resend(emulator.awaitEvent("created", session));

        emulator.settle();
        assertEquals(
                List.of("identity.verification_session.created", "identity.verification_session.created"),
                inbox.receivedTypes());
    }

    @Test
    void inboxWhenItReceivesThenTheSignatureVerifiesByItsSecret(Emulator emulator) throws Exception {
        var inbox = emulator.inbox("orders");
        Sessions.create(emulator);
        emulator.settle();

        var message = inbox.received().get(0);
        var event = Webhook.constructEvent(
                message.body(), message.signature(), inbox.endpoint().getSecret());

        assertEquals(message.event().getId(), event.getId());
    }

    @Test
    void inboxWhenToldToFailThenFailsThatOftenAndTheTestNeedNotExpectIt(Emulator emulator) throws Exception {
        var inbox = emulator.inbox("orders");
        inbox.respond(503, 1);
        Sessions.create(emulator);

        assertEquals(503, emulator.undelivered().get(0).lastStatus().getAsInt());
        assertEquals(List.of(), inbox.receivedTypes());
    }
}
