package dev.identityemulator.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.sun.net.httpserver.HttpServer;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** The dashboard as a person uses it. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class DashboardBrowserTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static String page(Emulator emulator, String page) {
        return emulator.baseUrl() + "/dashboard/" + Story.account(emulator) + page;
    }

    /** Waits for a text; what is just going away cannot be read. */
    private static void awaitText(Browser browser, String testId, String text) {
        var place = By.cssSelector("[data-testid='" + testId + "']");
        browser.await(page -> {
            try {
                return page.findElement(place).getText().contains(text);
            } catch (WebDriverException changing) {
                return false;
            }
        });
    }

    private static void awaitLive(Browser browser) {
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.id("live"), "live"));
        browser.await(ExpectedConditions.attributeToBe(By.id("live"), "data-state", "on"));
    }

    @Test
    void dashboardWhenAKeyIsTypedThenTheAccountIsShownAndTheKeyIsNowhere(Emulator emulator, Browser browser)
            throws StripeException {
        var session = emulator.newSession();

        browser.open(emulator.baseUrl() + "/").type("key", emulator.key()).click("open-account");

        awaitText(browser, "sessions", session.getId());
        assertThat(browser.driver().getCurrentUrl()).endsWith("/dashboard/" + Story.account(emulator));
        assertThat(browser.driver().getPageSource()).doesNotContain(emulator.key());
        assertThat(browser.shows("events") && browser.shows("endpoints") && browser.shows("deliveries"))
                .isTrue();
        assertThat(browser.shows("requests") && browser.shows("clock")).isTrue();
    }

    @Test
    void dashboardWhenItIsNoTestKeyThenTheRefusalDoesNotRepeatIt(Emulator emulator, Browser browser) {
        browser.open(emulator.baseUrl() + "/dashboard").type("key", "sk_live_4eC39HqLyjWD", Keys.ENTER);

        awaitText(browser, "key-error", "live key");
        assertThat(browser.driver().getPageSource()).doesNotContain("4eC39H");
        browser.type("key", "nonsense<b>", Keys.ENTER);
        awaitText(browser, "key-error", "no test key");
        assertThat(browser.driver().getPageSource()).doesNotContain("nonsense");
    }

    @Test
    void overviewWhenTheApiChangesSomethingThenItShowsWithoutReloading(Emulator emulator, Browser browser)
            throws StripeException {
        browser.open(page(emulator, ""));
        awaitLive(browser);
        browser.driver().executeScript("window.same = true");
        browser.type("clock-amount", "7");

        var session = emulator.newSession();
        awaitText(browser, "session-row", session.getId());
        awaitText(browser, "requests", "POST");
        emulator.submit(session, "verify", "");
        awaitText(browser, "session-row", "verified");
        awaitText(browser, "events", "identity.verification_session.verified");

        assertThat(browser.driver().executeScript("return window.same")).isEqualTo(true);
        assertThat(browser.find("clock-amount").getDomProperty("value")).isEqualTo("7");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("amount");
    }

    @Test
    void sessionWhenItsStateChangesThenTheButtonsAreThoseThatTheStateAllows(Emulator emulator, Browser browser)
            throws StripeException {
        var session = emulator.newSession();
        browser.open(page(emulator, "/sessions/" + session.getId()));
        awaitLive(browser);

        new Select(browser.find("failure-code")).selectByVisibleText("document_expired");
        browser.click("unverify");
        awaitText(browser, "json", "document_expired");
        awaitText(browser, "status", "requires_input");
        browser.click("verify-delayed");
        awaitText(browser, "status", "processing");
        assertThat(browser.shows("verify") || browser.shows("cancel") || browser.shows("redact"))
                .isFalse();
        awaitLive(browser);
        emulator.advance(RunningEmulator.DELAY);
        awaitText(browser, "status", "verified");
        awaitText(browser, "json", "\"number\"");
        awaitText(browser, "timeline", "identity.verification_session.verified");
        assertThat(browser.driver().findElements(By.cssSelector("[data-testid=report-image]")))
                .hasSize(4)
                .allMatch(image -> Integer.parseInt(image.getDomProperty("naturalWidth")) > 100);
        browser.click("redact");
        awaitText(browser, "session", "redacting");
        assertThat(browser.shows("redact")).isFalse();
    }

    @Test
    void sessionWhenItAwaitsInputThenItCanBeVerifiedCanceledAndOpened(Emulator emulator, Browser browser)
            throws StripeException {
        browser.open(page(emulator, "/sessions/" + emulator.newSession().getId()))
                .click("verify");
        awaitText(browser, "status", "verified");

        browser.open(page(emulator, "/sessions/" + emulator.newSession().getId()))
                .click("cancel");
        awaitText(browser, "status", "canceled");
        assertThat(browser.shows("orders")).isFalse();

        browser.open(page(emulator, "/sessions/" + emulator.newSession().getId()))
                .click("open-hosted")
                .find("consent-accept");

        browser.open(page(emulator, "/sessions/" + emulator.newSession().getId()))
                .click("unverify-delayed");
        awaitText(browser, "status", "processing");
    }

    @Test
    void secretsWhenAskedForThenOnlyThoseAreShown(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.open(page(emulator, "/sessions/" + session.getId()));
        assertThat(browser.driver().getPageSource()).doesNotContain(session.getClientSecret(), session.getUrl());

        browser.click("reveal-client_secret");

        awaitText(browser, "json", session.getClientSecret());
        assertThat(browser.driver().getPageSource()).doesNotContain(session.getUrl());

        var endpoint = emulator.raw()
                .post("/v1/webhook_endpoints", "url=http://localhost/x&enabled_events[]=*")
                .json();
        var secret = endpoint.path("secret").asString();
        browser.open(page(emulator, "/webhook_endpoints/" + endpoint.path("id").asString()));
        assertThat(browser.driver().getPageSource()).doesNotContain(secret);
        browser.click("reveal");
        awaitText(browser, "secret", secret);
        browser.click("disable");
        awaitText(browser, "status", "disabled");
        browser.click("enable");
        awaitText(browser, "status", "enabled");
    }

    @Test
    void sessionsWhenSearchedThenByIdReferenceAndStatus(Emulator emulator, Browser browser) throws StripeException {
        var wanted = emulator.newSession(params -> params.setClientReferenceId("order-7"));
        var other = emulator.newSession(params -> params.setClientReferenceId("order-8"));

        browser.open(page(emulator, "/sessions")).type("search", "ORDER-7", Keys.ENTER);
        awaitText(browser, "sessions", wanted.getId());
        assertThat(browser.text()).doesNotContain(other.getId());

        browser.find("search").clear();
        browser.type("search", other.getId(), Keys.ENTER);
        awaitText(browser, "sessions", other.getId());
        assertThat(browser.text()).doesNotContain(wanted.getId());

        new Select(browser.find("status-filter")).selectByVisibleText("canceled");
        browser.click("search-submit");
        browser.await(ExpectedConditions.urlContains("status=canceled"));
        assertThat(browser.shows("session-row")).isFalse();
    }

    @Test
    void deliveriesWhenSentAgainThenTheyShow(Emulator emulator, Browser browser) throws StripeException, IOException {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var answer = Story.SCRIPT.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Said", "<b>hello</b>");
            exchange.sendResponseHeaders(500, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        receiver.start();
        try {
            var url = "http://localhost:" + receiver.getAddress().getPort() + "/hook";
            var endpoint = emulator.raw()
                    .post("/v1/webhook_endpoints", Form.of("url=" + url, "enabled_events[]=*"))
                    .json()
                    .path("id")
                    .asString();
            emulator.newSession();
            browser.open(page(emulator, "/webhook_endpoints/" + endpoint));
            awaitText(browser, "deliveries", "500");
            browser.click("resend");
            awaitText(browser, "deliveries", "manual, attempt 2");

            browser.find("delivery-row").findElement(By.tagName("a")).click();
            awaitText(browser, "response-body", Story.SCRIPT);
            assertThat(browser.find("request-body").getText()).contains("\"object\": \"event\"");
            assertThat(browser.text()).contains("Stripe-Signature", "<b>hello</b>");
            browser.click("resend").await(ExpectedConditions.urlContains("/events/evt_"));
            awaitText(browser, "deliveries", "manual, attempt 3");
            browser.click("resend");
            awaitText(browser, "deliveries", "manual, attempt 4");
            assertThat(browser.driver().getTitle()).doesNotContain("broken");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void clockWhenAdvancedThenTimeHasPassedAndWhatWasDueHasHappened(Emulator emulator, Browser browser)
            throws StripeException {
        long before = emulator.now();
        var session = emulator.newSession();
        emulator.submit(session, "verify", "simulate_delay=true");
        browser.open(page(emulator, "/clock"));

        awaitText(browser, "clock-next-what", "verification outcome of " + session.getId());
        browser.click("clock-minute");
        awaitText(browser, "clock", "1 min ahead");
        browser.click("clock-next");
        awaitText(browser, "clock", "Nothing is due");
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("verified");
        browser.click("clock-minute");
        awaitText(browser, "clock", "1 h");
        browser.type("clock-amount", "2");
        new Select(browser.find("clock-unit")).selectByVisibleText("days");
        browser.click("clock-advance");
        awaitText(browser, "clock", "2 d");
        browser.click("clock-day");
        awaitText(browser, "clock", "3 d");
        browser.click("clock-hour");
        awaitText(browser, "clock", "3 d " + (RunningEmulator.DELAY.toHours() + 1) + " h");
        assertThat(emulator.now()).isGreaterThan(before + Duration.ofDays(3).toSeconds());
    }

    @Test
    void accountWhenResetThenItAsksFirstAndIsEmptyAfterwards(Emulator emulator, Browser browser)
            throws StripeException {
        emulator.newSession();
        browser.open(page(emulator, "")).click("reset").find("reset-confirm");
        assertThat(emulator.sessions().list().getData()).hasSize(1);

        browser.click("reset-confirm").find("clock");

        assertThat(emulator.sessions().list().getData()).isEmpty();
        assertThat(browser.shows("session-row")).isFalse();
    }

    @Test
    void pagesWhenThereIsNoScriptThenTheyWorkAllTheSame(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.withoutScript().open(page(emulator, "/sessions/" + session.getId()));

        browser.click("reveal-url").find("orders");
        assertThat(browser.find("secret-url").getText()).isEqualTo(session.getUrl());
        browser.click("verify");

        awaitText(browser, "status", "verified");
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
        awaitText(browser, "parameters", "nothing");
        awaitText(browser, "response", "invalid_request_error");
        awaitText(browser, "curl", "--data-urlencode 'type=nothing'");
    }
}
