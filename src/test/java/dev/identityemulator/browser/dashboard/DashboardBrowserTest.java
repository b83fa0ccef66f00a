package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The dashboard in a browser. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class DashboardBrowserTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static String page(Emulator emulator, String page) {
        return emulator.baseUrl() + "/dashboard/" + Story.account(emulator) + page;
    }

    @Test
    void dashboardWhenAKeyIsTypedThenTheAccountIsShown(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();

        browser.open(emulator.baseUrl() + "/").type("key", emulator.key()).click("open-account");

        browser.awaitText("sessions", session.getId());
        assertThat(browser.driver().getCurrentUrl()).endsWith("/dashboard/" + Story.account(emulator));
        assertThat(browser.text()).contains(emulator.key());
        assertThat(browser.shows("events") && browser.shows("endpoints") && browser.shows("deliveries"))
                .isTrue();
        assertThat(browser.shows("requests") && browser.shows("clock")).isTrue();
    }

    @Test
    void dashboardWhenItIsNoTestKeyThenTheErrorDoesNotRepeatIt(Emulator emulator, Browser browser) {
        browser.open(emulator.baseUrl() + "/dashboard").type("key", "sk_live_4eC39HqLyjWD", Keys.ENTER);

        browser.awaitText("key-error", "live key");
        assertThat(browser.driver().getPageSource()).doesNotContain("4eC39H");
        browser.type("key", "nonsense<b>", Keys.ENTER);
        browser.awaitText("key-error", "no test key");
        assertThat(browser.driver().getPageSource()).doesNotContain("nonsense");
    }

    @Test
    void overviewWhenTheApiChangesSomethingThenItShowsWithoutReloading(Emulator emulator, Browser browser)
            throws StripeException {
        browser.open(page(emulator, ""));
        LiveMark.awaitOn(browser);
        browser.driver().executeScript("window.same = true");
        browser.type("clock-amount", "7");

        var session = emulator.newSession();
        browser.awaitText("session-row", session.getId());
        browser.awaitText("requests", "POST");
        emulator.submit(session, "verify", "");
        browser.awaitText("session-row", "verified");
        browser.awaitText("events", "identity.verification_session.verified");

        assertThat(browser.driver().executeScript("return window.same")).isEqualTo(true);
        assertThat(browser.find("clock-amount").getDomProperty("value")).isEqualTo("7");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("amount");
    }

    @Test
    void pagesWhenThereIsNoScriptThenTheyWorkAllTheSame(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.withoutScript().open(page(emulator, "/sessions/" + session.getId()));

        browser.click("reveal-url").find("actions");
        assertThat(browser.find("secret-url").getText()).isEqualTo(session.getUrl());
        browser.click("verify");

        browser.awaitText("status", "verified");
    }

    @Test
    void requestsWhenFilteredThenOnlyThoseAreShown(Emulator emulator, Browser browser) throws StripeException {
        emulator.newSession();
        emulator.raw().post(SESSIONS, "type=nothing");

        browser.open(page(emulator, "/requests"));
        browser.type("status-filter", "400", Keys.ENTER);
        browser.await(ExpectedConditions.urlContains("status=400"));

        assertThat(browser.driver().findElements(By.cssSelector("[data-testid=request-row]")))
                .hasSize(1);
        browser.find("request-row").findElement(By.tagName("a")).click();
        browser.awaitText("parameters", "nothing");
        browser.awaitText("response", "invalid_request_error");
        browser.awaitText("curl", "--data-urlencode 'type=nothing'");
    }
}
