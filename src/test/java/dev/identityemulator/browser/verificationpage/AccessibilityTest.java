package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Accessibility;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Browser.Screen;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.Color;

/** Every state of the page on every screen is accessible, and gets a screenshot. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class AccessibilityTest {

    private static void look(Browser browser, String name) {
        browser.screenshot("hosted-" + name);
        assertThat(Accessibility.problems(browser)).as(name).isEmpty();
        var wider = "return document.documentElement.scrollWidth > window.innerWidth";
        assertThat(browser.driver().executeScript(wider))
                .as(name + " is too wide")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, false", "SMALL_PHONE, false", "DESKTOP, false", "DESKTOP, true", "PHONE, true"})
    void pagesWhenLookedAtThenAnybodyCanUseThem(Screen screen, boolean dark, Emulator emulator, Browser browser)
            throws StripeException {
        var name = screen.name().toLowerCase(Locale.ROOT) + (dark ? "-dark" : "");
        var everything = emulator.sessions()
                .retrieve(emulator.raw()
                        .post(
                                "/v1/identity/verification_sessions",
                                Form.of(
                                        "type=document",
                                        "options[document][require_matching_selfie]=true",
                                        "options[document][require_live_capture]=true",
                                        "options[document][require_id_number]=true",
                                        "provided_details[email]=a.rather.long.name.of.somebody@mail.example.com",
                                        "provided_details[phone]=+14155550123"))
                        .requireOk()
                        .json()
                        .path("id")
                        .asString());
        var dead = emulator.newSession(params -> params.setReturnUrl("https://example.com"));
        if (dark) {
            browser.dark();
        }
        browser.on(screen).open(everything.getUrl());
        look(browser, name + "-1-consent");
        browser.click("consent-accept").find("submit");
        look(browser, name + "-2-outcome");
        browser.click("optional-data");
        look(browser, name + "-2-outcome-unfolded");
        browser.type("email", "nobody").type("address-country", "Atlantis").click("outcome-failure");
        browser.leaveBy("submit").find("email");
        browser.await(page -> page.findElements(By.className("problems")).isEmpty() ? null : true);
        look(browser, name + "-3-problems");
        browser.open(everything.getUrl() + "?step=outcome").click("submit").find("done");
        look(browser, name + "-4-done");
        var failed = emulator.newSession();
        browser.open(failed.getUrl() + "?step=outcome").click("outcome-under-18");
        browser.click("submit").find("done");
        look(browser, name + "-4-done-failed");
        browser.open(emulator.newSession().getUrl() + "?step=outcome").click("outcome-success-async");
        browser.click("submit").find("done");
        look(browser, name + "-4-done-processing");
        emulator.raw().post(dead.getUrl().replace(emulator.baseUrl(), ""), "action=decline");
        browser.open(dead.getUrl()).find("dead-link");
        look(browser, name + "-5-dead-link");
        browser.open(emulator.baseUrl() + "/start/nothing").find("dead-link");
        look(browser, name + "-6-incomplete-link");
        browser.open(emulator.newSession().getUrl()).click("cancel").find("left");
        look(browser, name + "-7-left");
        browser.open(emulator.baseUrl() + "/start/x?%zz").find("problem");
        look(browser, name + "-8-problem");
        emulator.raw().delete("/v1/test_helpers/data").requireOk();
        browser.open(failed.getUrl()).find("dead-link");
        look(browser, name + "-9-unknown-link");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, false, black", "DESKTOP, false, black", "DESKTOP, true, white", "PHONE, true, white"})
    void modalWhenLookedAtThenAnybodyCanUseIt(
            Screen screen, boolean dark, String sign, Emulator emulator, Browser browser)
            throws StripeException, IOException {
        var name = "modal-" + screen.name().toLowerCase(Locale.ROOT) + (dark ? "-dark" : "");
        if (dark) {
            browser.dark();
        }
        var key = emulator.key().replace("sk_test_", "pk_test_");
        try (var shop = new Integrator().onPageWithModal(emulator.baseUrl() + "/v3/", key)) {
            browser.on(screen).open(shop.url() + "/modal");
            browser.driver()
                    .findElement(By.id("secret"))
                    .sendKeys(emulator.newSession().getClientSecret());
            browser.driver().findElement(By.id("verify")).click();
            browser.driver().switchTo().frame(browser.find("modal-frame"));
            browser.find("consent-accept");
            assertThat(Accessibility.problems(browser)).isEmpty();
            browser.driver().switchTo().defaultContent();
            assertThat(Color.fromString(browser.find("modal-close").getCssValue("color")))
                    .isEqualTo(Color.fromString(sign));
            browser.screenshotOfScreen(name);
            assertThat(Accessibility.problems(browser)).isEmpty();
        }
    }
}
