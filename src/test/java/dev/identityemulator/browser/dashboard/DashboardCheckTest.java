package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.webhook.delivery.Webhooks;
import dev.identityemulator.support.Accessibility;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Browser.Screen;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The dashboard checks a handler, and shows the result as a table. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class DashboardCheckTest {

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    /** The page of an endpoint whose handler accepts everything and says this. */
    private String endpoint(Emulator emulator, String said) throws StripeException {
        receiver.reply("/hook", (exchange, request) -> {
            var body = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        var id = new Webhooks(emulator).create(receiver.url("/hook")).getId();
        return emulator.baseUrl() + "/dashboard/" + Story.account(emulator) + "/webhook_endpoints/" + id;
    }

    @ParameterizedTest
    @CsvSource({"PHONE, false", "DESKTOP, false", "DESKTOP, true"})
    void checkWhenClickedThenTheTableSaysWhatIsWrong(Screen screen, boolean dark, Emulator emulator, Browser browser)
            throws StripeException {
        emulator.newSession();
        var page = endpoint(emulator, Story.SCRIPT);
        if (dark) {
            browser.dark();
        }
        browser.on(screen).withoutScript().open(page).click("check");

        browser.awaitText("check-verdict", "not passed");
        browser.screenshot("dashboard-" + screen.name().toLowerCase(Locale.ROOT) + (dark ? "-dark-" : "-") + "check");
        browser.awaitText("check-good_event", "passed");
        browser.awaitText("check-bad_signature", "failed");
        browser.awaitText("check-bad_signature", "constructEvent");
        browser.awaitText("check-bad_signature", Story.SCRIPT.substring(0, 40));
        assertThat(browser.find("check-counts").getText()).contains("passed", "7 failed");
        assertThat(browser.driver().findElements(By.cssSelector("tbody tr"))).hasSize(21);
    }

    @Test
    void checkWhenMadeByKeysThenAccessibleAndNotLive(Emulator emulator, Browser browser) throws StripeException {
        var page = endpoint(emulator, "<b>taken</b>");
        browser.open(page).find("check").sendKeys(Keys.ENTER);
        browser.awaitText("check-verdict", "not passed");

        assertThat(Accessibility.problems(browser)).isEmpty();
        assertThat(browser.driver().findElements(By.id("live"))).isEmpty();
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth > window.innerWidth"))
                .isEqualTo(false);
        browser.find("check-again").sendKeys(Keys.ENTER);
        browser.awaitText("check-verdict", "not passed");
        browser.open(browser.driver().getCurrentUrl()).find("check");
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(page);
    }

    @Test
    void checkWhenTheEndpointIsDisabledThenThereIsNoButtonAndTheErrorSaysWhy(Emulator emulator, Browser browser)
            throws StripeException {
        var page = endpoint(emulator, "");
        browser.open(page).leaveBy("disable").find("enable");

        assertThat(browser.shows("check")).isFalse();
        var path = page.replace(emulator.baseUrl(), "") + "/check";
        var response = emulator.raw().post(path, "");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("Enable it first");
    }

    @Test
    void checkWhenTheHandlerFailsThenTheRestIsNotRun(Emulator emulator, Browser browser) throws StripeException {
        var page = endpoint(emulator, "");
        receiver.reply("/hook", WebhookReply.status(500));
        browser.open(page).click("check");

        browser.awaitText("check-good_event", "500 in");
        browser.awaitText("check-old_signature", "not run");
        assertThat(browser.find("check-counts").getText()).startsWith("1 failed, 20 not run");
    }
}
