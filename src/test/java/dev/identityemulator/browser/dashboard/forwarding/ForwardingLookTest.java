package dev.identityemulator.browser.dashboard.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Accessibility;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Browser.Screen;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of forwarding are accessible on every screen, and get a screenshot. */
@Tag("slow")
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class ForwardingLookTest {

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, true"})
    void pagesWhenLookedAtThenAnybodyCanUseThem(Screen screen, boolean dark, Emulator emulator, Browser browser)
            throws StripeException {
        if (dark) {
            browser.dark();
        }
        browser.on(screen);
        pages(emulator).forEach((page, address) -> {
            var name = "forwarding-" + screen.name().toLowerCase(Locale.ROOT) + "-" + page;
            browser.open(address).find("main");
            browser.screenshot(name);
            assertThat(Accessibility.problems(browser)).as(name).isEmpty();
            assertThat(browser.driver()
                            .executeScript("return document.documentElement.scrollWidth > window.innerWidth"))
                    .as(name + " is too wide")
                    .isEqualTo(false);
        });
    }

    private static String base(Emulator emulator) {
        var account = emulator.raw().get("/dashboard?key=" + emulator.key()).header("Location");
        return emulator.baseUrl() + "/dashboard/" + account.replaceFirst(".*/", "");
    }

    private static Map<String, String> pages(Emulator emulator) throws StripeException {
        var forwarding = new ForwardingCalls(emulator);
        var pages = new LinkedHashMap<String, String>();
        forwarding.control(
                "/destinations",
                "url=https://vault.example/*",
                "response[status]=201",
                "response[body]={\"id\":\"tok_1\",\"number\":\"4242424242424242\"}");
        var sent = forwarding.forward(
                "https://vault.example/v1/tokens/with/a/rather/long/path?and=a&query=too",
                "{\"number\":\"\",\"cvc\":\"\"}");
        forwarding.raw("http://127.0.0.1:1/");
        var failed = forwarding.list().get(0).get("id").asString();
        pages.put("list", base(emulator) + "/forwarding_requests");
        pages.put("sent", base(emulator) + "/forwarding_requests/" + sent.getId());
        pages.put("failed", base(emulator) + "/forwarding_requests/" + failed);
        return pages;
    }
}
