package dev.identityemulator.browser.dashboard;

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
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** The actions on the dashboard: deliver again, roll a secret, advance the clock, reset. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class DashboardActionsTest {

    private static String page(Emulator emulator, String page) {
        return emulator.baseUrl() + "/dashboard/" + Story.account(emulator) + page;
    }

    @Test
    void deliveriesWhenSentAgainThenTheyShow(Emulator emulator, Browser browser) throws StripeException, IOException {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var response = Story.SCRIPT.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Said", "<b>hello</b>");
            exchange.sendResponseHeaders(500, response.length);
            exchange.getResponseBody().write(response);
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
            browser.awaitText("deliveries", "500");
            browser.click("resend");
            browser.awaitText("deliveries", "manual, attempt 2");

            browser.find("delivery-row").findElement(By.tagName("a")).click();
            browser.awaitText("response-body", Story.SCRIPT);
            assertThat(browser.find("request-body").getText()).contains("\"object\": \"event\"");
            assertThat(browser.text()).contains("Stripe-Signature", "<b>hello</b>");
            browser.click("resend").await(ExpectedConditions.urlContains("/events/evt_"));
            browser.awaitText("deliveries", "manual, attempt 3");
            browser.click("resend");
            browser.awaitText("deliveries", "manual, attempt 4");
            assertThat(browser.driver().getTitle()).doesNotContain("broken");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void secretWhenRolledThenThePageShowsTheNewOne(Emulator emulator, Browser browser) {
        var endpoint = emulator.raw()
                .post("/v1/webhook_endpoints", Form.of("url=http://localhost:1/", "enabled_events[]=*"))
                .json();
        browser.open(page(emulator, "/webhook_endpoints/" + endpoint.path("id").asString()));

        browser.click("roll-secret");
        browser.click("reveal");

        browser.awaitText("secret", "whsec_");
        assertThat(browser.find("secret").getText())
                .matches("whsec_[0-9A-Za-z]{32}")
                .isNotEqualTo(endpoint.path("secret").asString());
    }

    @Test
    void clockWhenAdvancedThenTimeHasPassedAndWhatWasDueHasHappened(Emulator emulator, Browser browser)
            throws StripeException {
        long before = emulator.now();
        var session = emulator.newSession();
        emulator.submit(session, "verify", "simulate_delay=true");
        browser.open(page(emulator, "/clock"));

        browser.awaitText("clock-next-what", "verification outcome of " + session.getId());
        browser.click("clock-minute");
        browser.awaitText("clock", "1 min ahead");
        browser.click("clock-next");
        browser.awaitText("clock", "Nothing is due");
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("verified");
        browser.click("clock-minute");
        browser.awaitText("clock", "1 h");
        browser.type("clock-amount", "2");
        new Select(browser.find("clock-unit")).selectByVisibleText("days");
        browser.click("clock-advance");
        browser.awaitText("clock", "2 d");
        browser.click("clock-day");
        browser.awaitText("clock", "3 d");
        browser.click("clock-hour");
        browser.awaitText("clock", "3 d " + (RunningEmulator.DELAY.toHours() + 1) + " h");
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
}
