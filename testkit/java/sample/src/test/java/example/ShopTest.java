package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.identityemulator.testkit.Emulator;
import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(IdentityEmulatorExtension.class)
class ShopTest {

    private Shop shop;

    @BeforeEach
    void start(Emulator emulator) throws Exception {
        shop = new Shop(emulator.stripe());
        shop.trust(emulator.endpoint(shop.webhookUrl()).getSecret());
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aUserPasses(Emulator emulator) throws Exception {
        emulator.verify(shop.startVerification("ada"));
        emulator.settle();
        assertEquals("verified", shop.user("ada"));
    }

    @Test
    void aUserFailsAndPassesAtTheSecondTry(Emulator emulator) throws Exception {
        var session = shop.startVerification("ada");
        emulator.fail(session, "document_expired");
        emulator.settle();
        assertEquals("document_expired", shop.user("ada"));
        emulator.verify(session);
        emulator.settle();
        assertEquals("verified", shop.user("ada"));
    }

    @Test
    void aUserGivesUp(Emulator emulator) throws Exception {
        var session = shop.startVerification("ada");
        shop.giveUp(session.getId());
        emulator.awaitEvent("canceled", session);
        assertEquals("canceled", shop.user("ada"));
    }

    @Test
    void aUserIsForgotten(Emulator emulator) throws Exception {
        var session = emulator.verify(shop.startVerification("ada"));
        shop.forget(session.getId());
        emulator.advance(Duration.ofDays(4));
        emulator.settle();
        assertEquals("forgotten", shop.user("ada"));
    }

    @Test
    void aWebhookFailsAndComesAgain(Emulator emulator) throws Exception {
        shop.databaseUp(false);
        var session = shop.startVerification("ada");
        assertEquals(500, emulator.undelivered().get(0).lastStatus().getAsInt());
        shop.databaseUp(true);
        emulator.advanceToNextDue();
        emulator.settle();
        assertEquals(session.getStatus(), shop.user("ada"));
    }
}
