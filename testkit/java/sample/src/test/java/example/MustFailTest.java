package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.identityemulator.testkit.Emulator;
import dev.identityemulator.testkit.junit.IdentityEmulatorExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passes every assertion of its own, while its webhooks fail. */
@Tag("must-fail")
@ExtendWith(IdentityEmulatorExtension.class)
class MustFailTest {

    @Test
    void theShopHasTheWrongSecret(Emulator emulator) throws Exception {
        var shop = new Shop(emulator.stripe());
        emulator.endpoint(shop::receive);
        shop.trust("whsec_of_another_endpoint");
        assertEquals("verified", emulator.verify(shop.startVerification("ada")).getStatus());
    }
}
