package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.identityemulator.testkit.Emulator;
import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(IdentityEmulatorExtension.class)
class JourneyTest {
    @Test
    void usersPassFailGiveUpAndAreForgotten(Emulator emulator) throws Exception {
        var shop = new Shop(emulator.stripe());
        shop.trust(emulator.endpoint(shop::receive).getSecret());

        var ada = emulator.verify(shop.startVerification("ada"));
        emulator.settle();
        assertEquals("verified", shop.user("ada"));

        var bob = emulator.fail(shop.startVerification("bob"), "document_expired");
        emulator.settle();
        assertEquals("document_expired", shop.user("bob"));
        emulator.verify(bob);
        emulator.settle();
        assertEquals("verified", shop.user("bob"));

        shop.giveUp(shop.startVerification("carol"));
        emulator.settle();
        assertEquals("canceled", shop.user("carol"));

        shop.forget(ada);
        emulator.advance(Duration.ofDays(4));
        emulator.settle();
        assertEquals("forgotten", shop.user("ada"));

        shop.databaseUp(false);
        shop.startVerification("dave");
        assertEquals(500, emulator.undelivered().get(0).lastStatus().getAsInt());
        shop.databaseUp(true);
        emulator.advanceToNextDue();
        emulator.settle();
        assertEquals("requires_input", shop.user("dave"));
    }
}
