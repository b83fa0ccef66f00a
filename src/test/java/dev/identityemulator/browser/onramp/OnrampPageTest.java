package dev.identityemulator.browser.onramp;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Accessibility;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Browser.Screen;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** A customer buys crypto on the page of a session. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class OnrampPageTest {

    private static String status(Emulator emulator, JsonNode session) throws StripeException {
        return new OnrampCalls(emulator)
                .retrieve(session.path("id").asString())
                .path("status")
                .asString();
    }

    private static void look(Browser browser, String name) {
        browser.screenshot("onramp-" + name);
        assertThat(Accessibility.problems(browser)).as(name).isEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth > window.innerWidth"))
                .as(name + " is too wide")
                .isEqualTo(false);
    }

    private static void signIn(Browser browser) {
        browser.type("onramp-email", "ada@example.com")
                .type("onramp-code", "000000")
                .type("onramp-last-name", "Verified");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, false", "DESKTOP, true", "PHONE, true"})
    void pagesWhenLookedAtThenAnybodyCanUseThem(Screen screen, boolean dark, Emulator emulator, Browser browser)
            throws StripeException {
        var calls = new OnrampCalls(emulator);
        var session = calls.create("kyc_details[email]=a.rather.long.name.of.somebody@mail.example.com");
        var name = screen.name().toLowerCase(Locale.ROOT) + (dark ? "-dark" : "");
        if (dark) {
            browser.dark();
        }

        browser.on(screen).open(session.path("redirect_url").asString()).find("onramp-submit");
        look(browser, name + "-1-initialized");
        browser.leaveBy("onramp-submit").find("onramp-submit");
        look(browser, name + "-2-problems");
        signIn(browser);
        browser.leaveBy("onramp-submit").find("onramp-card");
        look(browser, name + "-3-payable");
        browser.type("onramp-card", "4000 0000 0000 0002")
                .leaveBy("onramp-submit")
                .find("onramp-card");
        look(browser, name + "-4-declined");
        browser.type("onramp-card", Keys.chord(Keys.CONTROL, "a"), "4242424242424242")
                .leaveBy("onramp-submit")
                .find("onramp-refresh");
        look(browser, name + "-5-processing");
        emulator.advance(Duration.ofMinutes(1));
        browser.awaitText("onramp-status", "fulfillment_complete");
        look(browser, name + "-6-complete");
        browser.open(emulator.baseUrl() + "/onramp?session_hash=nothing").find("dead-link");
        look(browser, name + "-7-dead-link");
    }

    @Test
    void buyWhenByKeyboardAndWithoutScriptThenToTheEnd(Emulator emulator, Browser browser) throws StripeException {
        var session = new OnrampCalls(emulator).create();

        browser.withoutScript()
                .open(session.path("redirect_url").asString())
                .type("onramp-email", "ada@example.com")
                .press(Keys.TAB, "000000", Keys.TAB, "Lovelace", Keys.TAB, "000000000")
                .press(Keys.TAB, "address_full_match", Keys.TAB, "usdc", Keys.TAB, "solana", Keys.TAB)
                .press("25", Keys.ENTER) // a field that is tabbed into is selected
                .find("onramp-card");
        browser.type("onramp-card", "4242424242424242").press(Keys.ENTER).find("onramp-refresh");
        var paid = new OnrampCalls(emulator).retrieve(session.path("id").asString());
        emulator.advance(Duration.ofMinutes(1));
        browser.click("onramp-refresh").awaitText("onramp-status", "fulfillment_complete");

        assertThat(paid.path("status").asString()).isEqualTo("fulfillment_processing");
        assertThat(paid.at("/transaction_details/source_amount").asString()).isEqualTo("25.00");
        assertThat(paid.at("/transaction_details/destination_amount").asString())
                .isEqualTo("25.000000");
        assertThat(paid.at("/transaction_details/destination_network").asString())
                .isEqualTo("solana");
        assertThat(status(emulator, session)).isEqualTo("fulfillment_complete");
    }
}
