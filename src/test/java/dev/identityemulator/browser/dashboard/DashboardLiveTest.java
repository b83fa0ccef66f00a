package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.browser.dashboard.live.LiveStreams;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RunningBrowser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a page stays live among many others. */
@ExtendWith(RunningBrowser.class)
class DashboardLiveTest {

    @Test
    void pageWhenThereAreTooManyOthersThenSaysSoAndIsLiveOnceTheyAreGone(Browser browser)
            throws IOException, StripeException {
        try (var server = EmulatorServer.start();
                var crowd = new PageCrowd(server)) {
            crowd.come(LiveStreams.MOST);
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            browser.open(emulator.baseUrl() + "/dashboard/" + Story.account(emulator));
            LiveMark.awaitFull(browser);
            var missed = emulator.newSession();
            assertThat(browser.text()).doesNotContain(missed.getId());

            crowd.leave();

            LiveMark.awaitOn(browser);
            browser.awaitText("sessions", missed.getId());
        }
    }
}
