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

/** What somebody sees whose account is still empty, or who took a wrong turn. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class DashboardFirstStepsTest {

    private static String page(Emulator emulator, String page) {
        return emulator.baseUrl() + "/dashboard/" + Story.account(emulator) + page;
    }

    @Test
    void accountWhenEmptyThenItSaysHowToBeginAndTheCommandWorks(Emulator emulator, Browser browser) throws Exception {
        browser.open(page(emulator, "/sessions"));
        var curl = browser.find("teach-sessions")
                .findElement(By.id("curl-session"))
                .getText();
        assertThat(browser.text()).contains("stripe.api_base = stripe.upload_api_base = '" + emulator.baseUrl() + "'");
        var copy = browser.find("teach-sessions").findElement(By.className("copy"));
        copy.click();
        browser.await(page -> copy.getText().equals("Copied"));

        var process = new ProcessBuilder("sh", "-c", curl).start();

        assertThat(process.waitFor()).as(curl).isZero();
        browser.awaitText(
                "sessions", emulator.sessions().list().getData().get(0).getId());
        assertThat(browser.shows("teach-sessions")).isFalse();
        browser.open(page(emulator, "/sessions?search=nobody"));
        assertThat(browser.text()).contains("No such sessions.");
        assertThat(browser.shows("teach-sessions")).isFalse();
    }

    @Test
    void accountWhenEmptyThenASessionAndAnEndpointAreAClickAway(Emulator emulator, Browser browser)
            throws StripeException {
        browser.withoutScript().open(page(emulator, "")).click("create-session");
        browser.awaitText("status", "requires_input");

        browser.open(page(emulator, "/webhook_endpoints")).type("url", emulator.baseUrl() + "/inbox/mine");
        browser.click("create-endpoint");
        browser.awaitText("status", "enabled");

        assertThat(emulator.sessions().list().getData()).hasSize(1);
        var endpoints = emulator.raw().get("/v1/webhook_endpoints").json().path("data");
        assertThat(endpoints.at("/0/url").asString()).isEqualTo(emulator.baseUrl() + "/inbox/mine");
        assertThat(endpoints.at("/0/enabled_events").toString())
                .isEqualTo("[\"*\",\"identity.verification_session.redacted\"]");
    }

    @Test
    void endpointWhenItsUrlIsNoneThenAPageSaysSo(Emulator emulator) {
        var response =
                emulator.raw().post("/dashboard/" + Story.account(emulator) + "/webhook_endpoints", "url=nonsense");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text()).contains("<h1", "Invalid URL: An explicit scheme");
    }

    @Test
    void entranceWhenAnAccountCalledThenItHasItsKeyAndItsCounts(Emulator emulator, Browser browser)
            throws StripeException {
        emulator.newSession();
        emulator.newSession();
        emulator.sessions().list();

        browser.open(emulator.baseUrl() + "/dashboard");

        var row =
                browser.driver().findElement(By.partialLinkText(emulator.key())).findElement(By.xpath(".."));
        assertThat(row.getText()).contains(emulator.key(), "sessions 2", "requests 3");
    }

    @Test
    void addressWhenUnknownThenABrowserGetsAPageAndAClientAnError(Emulator emulator, Browser browser) {
        browser.open(emulator.baseUrl() + "/dashbord/<b>");
        assertThat(browser.find("problem").getText()).contains("There is nothing at /dashbord/", "/v1");
        browser.driver().findElement(By.linkText("Choose an account")).click();
        browser.find("key");

        assertThat(emulator.raw().get("/dashbord").error().path("message").asString())
                .startsWith("Unrecognized request URL");
        var api = emulator.raw().send("/v1/nothing", request -> request.setHeader("Accept", "text/html"));
        assertThat(api.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void tabsWhenTheScreenIsNarrowThenTheCurrentOneIsInView(Emulator emulator, Browser browser) {
        browser.on(Browser.Screen.SMALL_PHONE).open(page(emulator, "/clock"));

        var tab = browser.driver()
                .findElement(By.cssSelector(".tabs [aria-current]"))
                .getRect();

        assertThat(tab.getX()).isNotNegative();
        assertThat(tab.getX() + tab.getWidth()).isLessThanOrEqualTo(360);
    }
}
