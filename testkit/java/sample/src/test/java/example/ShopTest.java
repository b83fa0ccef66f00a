package example;

import static dev.identityemulator.testkit.Arrangement.forReference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripe.exception.RateLimitException;
import dev.identityemulator.testkit.Emulator;
import dev.identityemulator.testkit.Fault;
import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Its tests run at the same time, each with an account of its own. */
@ExtendWith(IdentityEmulatorExtension.class)
class ShopTest {

    private Shop shop;

    @BeforeEach
    void start(Emulator emulator) {
        shop = new Shop(emulator.stripe());
        shop.trust(emulator.endpoint(shop::receive).getSecret());
    }

    @RepeatedTest(5)
    void oneOfManyPasses(Emulator emulator) throws Exception {
        emulator.verify(shop.startVerification("ada"));
        emulator.settle();
        assertEquals("verified", shop.user("ada"));
        assertEquals(1, emulator.sessions().size());
    }

    @Test
    void theOutcomeIsArrangedBeforeThereIsASession(Emulator emulator) throws Exception {
        emulator.arrange(forReference("ada").fails("selfie_face_mismatch").onceCreated());
        shop.startVerification("ada");
        emulator.settle();
        assertEquals("selfie_face_mismatch", shop.user("ada"));
    }

    @Test
    void stripeIsBusy(Emulator emulator) {
        emulator.fault(Fault.status(429).onMethod("POST").always());
        assertThrows(RateLimitException.class, () -> shop.startVerification("ada"));
    }

    @Test
    void webhooksComeTwice(Emulator emulator) throws Exception {
        emulator.fault(Fault.webhookRepeated(1).always());
        var session = shop.startVerification("ada");
        emulator.verify(session);
        emulator.awaitEvent("verified", session);
        assertEquals("verified", shop.user("ada"));
    }
}
