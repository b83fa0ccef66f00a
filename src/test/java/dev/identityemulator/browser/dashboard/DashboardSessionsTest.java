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
import org.openqa.selenium.support.ui.Select;

/** The actions and filters of sessions on the dashboard. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class DashboardSessionsTest {

    private static String page(Emulator emulator, String page) {
        return emulator.baseUrl() + "/dashboard/" + Story.account(emulator) + page;
    }

    @Test
    void sessionWhenItsStateChangesThenTheButtonsAreThoseThatTheStateAllows(Emulator emulator, Browser browser)
            throws StripeException {
        var session = emulator.newSession();
        browser.open(page(emulator, "/sessions/" + session.getId()));
        LiveMark.awaitOn(browser);

        new Select(browser.find("failure-code")).selectByVisibleText("document_expired");
        browser.click("unverify");
        browser.awaitText("json", "document_expired");
        browser.awaitText("status", "requires_input");
        browser.click("verify-delayed");
        browser.awaitText("status", "processing");
        assertThat(browser.shows("verify") || browser.shows("cancel") || browser.shows("redact"))
                .isFalse();
        LiveMark.awaitOn(browser);
        emulator.advance(RunningEmulator.DELAY);
        browser.awaitText("status", "verified");
        browser.awaitText("json", "\"number\"");
        browser.awaitText("timeline", "identity.verification_session.verified");
        assertThat(browser.driver().findElements(By.cssSelector("[data-testid=report-image]")))
                .hasSize(4)
                .allMatch(image -> Integer.parseInt(image.getDomProperty("naturalWidth")) > 100);
        browser.click("redact");
        browser.awaitText("session", "redacting");
        assertThat(browser.shows("redact")).isFalse();
    }

    @Test
    void sessionWhenItAwaitsInputThenItCanBeVerifiedCanceledAndOpened(Emulator emulator, Browser browser)
            throws StripeException {
        browser.open(page(emulator, "/sessions/" + emulator.newSession().getId()))
                .click("verify");
        browser.awaitText("status", "verified");

        browser.open(page(emulator, "/sessions/" + emulator.newSession().getId()))
                .click("cancel");
        browser.awaitText("status", "canceled");
        assertThat(browser.shows("cancel")).isFalse();
        browser.click("redact");
        browser.awaitText("session", "redacting");
        assertThat(browser.shows("actions")).isFalse();

        browser.open(page(emulator, "/sessions/" + emulator.newSession().getId()))
                .click("open-hosted")
                .find("consent-accept");

        browser.open(page(emulator, "/sessions/" + emulator.newSession().getId()))
                .click("unverify-delayed");
        browser.awaitText("status", "processing");
    }

    @Test
    void secretsWhenAskedForThenOnlyThoseAreShown(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.open(page(emulator, "/sessions/" + session.getId()));
        assertThat(browser.driver().getPageSource()).doesNotContain(session.getClientSecret(), session.getUrl());

        browser.click("reveal-client_secret");

        browser.awaitText("json", session.getClientSecret());
        assertThat(browser.driver().getPageSource()).doesNotContain(session.getUrl());

        var endpoint = emulator.raw()
                .post("/v1/webhook_endpoints", "url=http://localhost/x&enabled_events[]=*")
                .json();
        var secret = endpoint.path("secret").asString();
        browser.open(page(emulator, "/webhook_endpoints/" + endpoint.path("id").asString()));
        assertThat(browser.driver().getPageSource()).doesNotContain(secret);
        browser.click("reveal");
        browser.awaitText("secret", secret);
        browser.click("disable");
        browser.awaitText("status", "disabled");
        browser.click("enable");
        browser.awaitText("status", "enabled");
    }

    @Test
    void sessionsWhenSearchedThenByIdReferenceAndStatus(Emulator emulator, Browser browser) throws StripeException {
        var wanted = emulator.newSession(params -> params.setClientReferenceId("order-7"));
        var other = emulator.newSession(params -> params.setClientReferenceId("order-8"));

        browser.open(page(emulator, "/sessions")).type("search", "ORDER-7", Keys.ENTER);
        browser.awaitText("sessions", wanted.getId());
        assertThat(browser.text()).doesNotContain(other.getId());

        browser.find("search").clear();
        browser.type("search", other.getId(), Keys.ENTER);
        browser.awaitText("sessions", other.getId());
        assertThat(browser.text()).doesNotContain(wanted.getId());

        new Select(browser.find("status-filter")).selectByVisibleText("canceled");
        browser.click("search-submit");
        browser.await(ExpectedConditions.urlContains("status=canceled"));
        assertThat(browser.shows("session-row")).isFalse();
    }
}
