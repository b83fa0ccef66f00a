package dev.identityemulator.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(IdentityEmulatorExtension.class)
class ClockActionsTest {

    @Test
    void advanceWhenCalledThenTheTimePassesWithWhatFallsDue(Emulator emulator) throws Exception {
        var session = emulator.verify(Sessions.create(emulator));
        session.redact();
        var before = emulator.now();

        var after = emulator.advance(Duration.ofDays(4));

        assertTrue(!after.isBefore(before.plus(Duration.ofDays(4))), before + " " + after);
        assertEquals("redacted", emulator.sessions().get(0).getRedaction().getStatus());
    }

    @Test
    void advanceWhenLessThanASecondThenRejected(Emulator emulator) {
        assertThrows(IllegalArgumentException.class, () -> emulator.advance(Duration.ofMillis(1500)));
    }

    @Test
    void advanceToNextDueWhenNothingIsDueThenTheEmulatorsSentenceIsTold(Emulator emulator) {
        var thrown = assertThrows(EmulatorCallException.class, emulator::advanceToNextDue);

        assertTrue(thrown.getMessage().contains("Nothing is due later"), thrown.getMessage());
    }

    @Test
    void settleWhenAReceiverFailsThenThrowsWithItsResponse(Emulator emulator) throws Exception {
        try (var receiver = new Receiver()) {
            emulator.endpoint(receiver.responding(500).url());
            Sessions.create(emulator);

            var thrown = assertThrows(UndeliveredWebhooksError.class, emulator::settle);

            assertEquals(
                    "Webhooks were not received:\n" + receiver.url()
                            + " has not received 1 event; its last response was 500: I say 500",
                    thrown.getMessage());
            var undelivered = thrown.undelivered().get(0);
            assertEquals(500, undelivered.lastStatus().getAsInt());

            receiver.responding(200);
            emulator.advanceToNextDue();
            emulator.settle();
            assertEquals(2, receiver.bodies().size());
        }
    }

    @Test
    void settleWhenNobodyListensThenThrowsWithTheReason(Emulator emulator) throws Exception {
        emulator.endpoint("http://127.0.0.1:9/webhook");
        emulator.expectUndelivered("http://127.0.0.1:9/webhook");
        Sessions.create(emulator);

        var thrown = assertThrows(UndeliveredWebhooksError.class, emulator::settle);

        assertTrue(thrown.getMessage().endsWith("1 event: The connection was refused."), thrown.getMessage());
    }

    @Test
    void undeliveredWhenTheWaitIsTooShortThenSaysSo(Emulator emulator) throws Exception {
        var inbox = emulator.inbox("slow");
        inbox.delay(Duration.ofSeconds(2));
        Sessions.create(emulator);

        var thrown = assertThrows(NotSettledError.class, () -> emulator.undelivered(Duration.ZERO));

        assertTrue(thrown.getMessage().contains("within 0 seconds"), thrown.getMessage());
    }
}
