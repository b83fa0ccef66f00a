package dev.identityemulator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.model.Event;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(IdentityEmulatorExtension.class)
class SessionScopeTest {

    @Test
    void advanceWhenOfOneSessionThenTheOtherHasItsOwnTime(Emulator emulator) throws Exception {
        var mine = emulator.verify(Sessions.create(emulator)).redact();
        var other = emulator.verifyLater(Sessions.create(emulator));
        var before = emulator.now();

        emulator.only(mine).advance(Duration.ofDays(4));

        assertEquals("redacted", retrieved(emulator, mine).getRedaction().getStatus());
        assertEquals("processing", retrieved(emulator, other).getStatus());
        assertTrue(emulator.now().isBefore(before.plus(Duration.ofDays(1))));
        assertTrue(emulator.only(mine).now().isAfter(before.plus(Duration.ofDays(3))));

        emulator.only(other).advanceToNextDue();
        assertEquals("verified", retrieved(emulator, other).getStatus());
    }

    @Test
    void settleWhenOfOneSessionThenThrowsForItsWebhooksOnly(Emulator emulator) throws Exception {
        var inbox = emulator.inbox("orders");
        inbox.respond(500, 1);
        var failing = Sessions.create(emulator);
        emulator.undelivered();
        var fine = Sessions.create(emulator);

        emulator.only(fine).settle();

        assertThrows(
                UndeliveredWebhooksError.class, () -> emulator.only(failing).settle());
        assertEquals(List.of(), emulator.only(fine).undelivered());
    }

    @Test
    void eventsAndRequestsWhenOfOneSessionThenNoOther(Emulator emulator) throws Exception {
        var mine = Sessions.create(emulator);
        Sessions.create(emulator);
        mine.cancel();

        var scope = emulator.only(mine.getId());

        assertEquals(
                List.of("identity.verification_session.canceled", "identity.verification_session.created"),
                scope.events().stream().map(Event::getType).toList());
        assertEquals(
                "POST /v1/identity/verification_sessions/" + mine.getId() + "/cancel 200",
                scope.requests().get(0).toString());
    }

    private static VerificationSession retrieved(Emulator emulator, VerificationSession session) throws Exception {
        return emulator.stripe().v1().identity().verificationSessions().retrieve(session.getId());
    }
}
