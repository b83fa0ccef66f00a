package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page says when the emulator does not respond, and is live again when it does. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class DashboardLiveTest {

    @Test
    void pageWhenTheEmulatorDoesNotRespondThenItSaysSoAndIsLiveAgainLater(Emulator emulator, Browser browser)
            throws StripeException {
        browser.open(emulator.baseUrl() + "/dashboard/" + Story.account(emulator));
        LiveMark.awaitOn(browser);

        browser.driver().executeScript("window.real = fetch; window.fetch = () => Promise.reject(new Error('gone'))");
        LiveMark.awaitOff(browser);
        var missed = emulator.newSession();
        assertThat(browser.text()).doesNotContain(missed.getId());
        browser.driver().executeScript("window.fetch = window.real");

        LiveMark.awaitOn(browser);
        browser.awaitText("sessions", missed.getId());
    }
}
