package dev.identityemulator.browser.dashboard.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The pages of onramp sessions are accessible on every screen and by keyboard, and get a screenshot. */
@Tag("slow")
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class OnrampLookTest {

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, true"})
    void pagesWhenLookedAtThenAnybodyCanUseThem(Screen screen, boolean dark, Emulator emulator, Browser browser)
            throws StripeException {
        if (dark) {
            browser.dark();
        }
        browser.on(screen);
        pages(emulator).forEach((page, address) -> {
            var name = "onramp-dashboard-" + screen.name().toLowerCase(Locale.ROOT) + "-" + page;
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
        var calls = new OnrampCalls(emulator);
        var base = base(emulator) + "/onramp_sessions";
        var fresh = calls.create().path("id").asString();
        var payable = calls.create("source_currency=usd", "source_amount=50")
                .path("id")
                .asString();
        calls.advance(payable, "to=requires_payment");
        var complete = calls.create().path("id").asString();
        calls.advance(complete, "to=fulfillment_complete");
        var pages = new LinkedHashMap<String, String>();
        pages.put("list", base);
        pages.put("initialized", base + "/" + fresh);
        pages.put("payable", base + "/" + payable);
        pages.put("complete", base + "/" + complete);
        return pages;
    }

    @Test
    void actWhenByKeyboardThenToTheEnd(Emulator emulator, Browser browser) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var id = calls.create().path("id").asString();

        browser.open(base(emulator) + "/onramp_sessions/" + id);
        for (var action : new String[] {"quote", "pay", "deliver"}) {
            browser.find(action);
            for (int i = 0; i < 60 && !browser.focused().equals(action); i++) {
                browser.press(Keys.TAB);
            }
            browser.press(Keys.ENTER).await(page -> browser.shows(action) ? null : true);
        }

        assertThat(calls.retrieve(id).path("status").asString()).isEqualTo("fulfillment_complete");
        browser.awaitText("status", "fulfillment_complete");
    }
}
