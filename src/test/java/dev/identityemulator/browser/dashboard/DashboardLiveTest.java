package dev.identityemulator.browser.dashboard;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RunningBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page says when the emulator is gone, and goes on by itself when there is one again. */
@ExtendWith(RunningBrowser.class)
class DashboardLiveTest {

    @Test
    void pageWhenTheEmulatorIsStartedAgainThenItIsLiveAgain(Browser browser) throws StripeException {
        var server = EmulatorServer.start();
        var address = server.baseUrl();
        try {
            var emulator = Emulator.withFreshAccount(address);
            browser.open(address + "/dashboard/" + Story.account(emulator));
            LiveMark.awaitOn(browser);

            server.close();
            LiveMark.awaitOff(browser);
            server = EmulatorServer.start("server.port=" + address.replaceFirst(".*:", ""));
            var session = Emulator.withKey(address, emulator.key()).newSession();

            LiveMark.awaitOn(browser);
            browser.awaitText("sessions", session.getId());
        } finally {
            server.close();
        }
    }
}
