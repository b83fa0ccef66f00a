package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A person goes through the page at a session's url. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class HostedPageTest {

    private static VerificationSession now(VerificationSession session, Emulator emulator) throws StripeException {
        return emulator.sessions().retrieve(session.getId());
    }

    @ParameterizedTest
    @CsvSource({
        "outcome-success, verified,",
        "outcome-failure, requires_input, document_unverified_other",
        "outcome-success-async, processing,",
        "outcome-failure-async, processing,",
    })
    void submitWhenAnOutcomeIsChosenThenTheSessionHasIt(
            String choice, String status, String error, Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();

        browser.open(session.getUrl())
                .click("consent-accept")
                .click(choice)
                .click("submit")
                .find("done");

        var seen = now(session, emulator);
        assertThat(seen.getStatus()).isEqualTo(status);
        assertThat(seen.getLastError() == null ? null : seen.getLastError().getCode())
                .isEqualTo(error);
        assertThat(browser.text()).contains(session.getId(), status);
    }

    @Test
    void submitWhenDelayedThenTheOutcomeFollows(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.open(session.getUrl()).click("consent-accept").click("outcome-failure-async");
        new Select(browser.find("failure-code")).selectByValue("document_expired");
        browser.click("submit").find("done");

        emulator.advance(RunningEmulator.DELAY);

        assertThat(now(session, emulator).getLastError().getCode()).isEqualTo("document_expired");
        assertThat(emulator.eventTypes()).containsExactly("requires_input", "processing", "created");
    }

    @Test
    void submitWhenByKeyboardAloneThenItWorks(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.open(session.getUrl());
        tabTo("consent-accept", browser).press(Keys.ENTER);
        browser.find("submit");
        tabTo("outcome-success", browser).press(Keys.ARROW_DOWN);
        assertThat(browser.find("outcome-failure").isSelected()).isTrue();
        tabTo("failure-code", browser).press("document_exp");
        tabTo("optional-data", browser).press(Keys.ENTER);
        tabTo("first-name", browser).press("Ada");
        tabTo("submit-data", browser).press(Keys.SPACE);
        browser.find("done");

        assertThat(now(session, emulator).getLastError().getCode()).isEqualTo("document_expired");
    }

    /** Presses Tab until the element with this test id has the focus. */
    private static Browser tabTo(String testId, Browser browser) {
        for (int i = 0; i < 60 && !browser.focused().equals(testId); i++) {
            browser.press(Keys.TAB);
        }
        assertThat(browser.focused()).isEqualTo(testId);
        return browser;
    }

    @Test
    void submitWhenThereIsNoScriptThenItWorks(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.withoutScript().open(session.getUrl()).click("consent-accept").click("outcome-failure");
        browser.click("optional-data").type("email", "nobody").leaveBy("submit");

        assertThat(browser.find("email").getAttribute("value")).isEqualTo("nobody");
        assertThat(browser.find("outcome-failure").isSelected()).isTrue();
        assertThat(browser.driver().switchTo().activeElement().getAttribute("class"))
                .isEqualTo("problems");

        browser.type("email", "@example.com").click("submit").find("done");
        assertThat(now(session, emulator).getStatus()).isEqualTo("requires_input");
    }

    @Test
    void submitWhenThereIsAReturnUrlThenBackToIt(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        try (var shop = new Integrator()
                .on(
                        "/back",
                        "text/html",
                        exchange -> "back from " + exchange.getRequestHeaders().getFirst("Referer"))) {
            var url = shop.url() + "/back?a=b";
            var submitted = emulator.newSession(params -> params.setReturnUrl(url));
            var declined = emulator.newSession(params -> params.setReturnUrl(url));
            var left = emulator.newSession(params -> params.setReturnUrl(url));

            browser.open(submitted.getUrl()).click("consent-accept").click("submit");
            browser.await(ExpectedConditions.urlToBe(url));
            assertThat(browser.text()).isEqualTo("back from null");
            browser.open(declined.getUrl()).click("consent-decline");
            browser.await(ExpectedConditions.urlToBe(url));
            browser.open(left.getUrl()).click("consent-accept").find("submit");
            browser.click("cancel");
            browser.await(ExpectedConditions.urlToBe(url));

            assertThat(now(submitted, emulator).getStatus()).isEqualTo("verified");
            assertThat(now(declined, emulator).getLastError().getCode()).isEqualTo("consent_declined");
            assertThat(now(declined, emulator).getLastVerificationReport()).isNull();
            assertThat(now(left, emulator)).isEqualTo(left);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "my_app.localhost, my_app.localhost",
        "müller.localhost, xn--mller-kva.localhost",
        "faß.localhost, xn--fa-hia.localhost",
    })
    void submitWhenTheReturnUrlIsOddThenTheApplicationGetsItAsItWasSent(
            String host, String reached, Emulator emulator, Browser browser) throws StripeException, IOException {
        try (var shop = new Integrator()
                .on(
                        "/back",
                        "text/html",
                        exchange -> exchange.getRequestURI().getPath() + " "
                                + exchange.getRequestURI().getQuery())) {
            var place = shop.url().replace("127.0.0.1", host);
            var session = emulator.newSession(params -> params.setReturnUrl(
                    place + "/back/a b|{c}?id={VERIFICATION_SESSION_ID}&q=\"'é|100%25 and 5% off#/a#b{c}"));

            browser.open(session.getUrl()).click("consent-accept").leaveBy("submit");

            assertThat(browser.text()).isEqualTo("/back/a b|{c} id={VERIFICATION_SESSION_ID}&q=\"'é|100% and 5% off");
            assertThat(browser.driver().getCurrentUrl()).contains("//" + reached + ":");
            assertThat(browser.driver().executeScript("return location.hash")).isEqualTo("#/a#b{c}");
        }
    }

    @Test
    void leaveWhenThereIsNoReturnUrlThenTheLinkIsStillGood(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.open(session.getUrl()).click("cancel").find("left");

        assertThat(now(session, emulator)).isEqualTo(session);
        browser.open(session.getUrl()).click("consent-accept").click("submit").find("done");
    }

    @Test
    void codeWhenChosenThenFailureIsChosenAndAnotherOutcomeUndoesIt(Emulator emulator, Browser browser)
            throws StripeException {
        browser.open(emulator.newSession().getUrl() + "?step=outcome");
        var code = new Select(browser.find("failure-code"));

        code.selectByValue("document_expired");
        assertThat(browser.find("outcome-failure").isSelected()).isTrue();
        browser.click("outcome-under-18");
        assertThat(code.getFirstSelectedOption().getText()).isEqualTo("default: document_unverified_other");
        browser.click("outcome-success-async");
        code.selectByValue("document_expired");
        assertThat(browser.find("outcome-failure-async").isSelected()).isTrue();
    }

    @Test
    void dataWhenOptionalThenFoldedUntilAFieldHasAProblem(Emulator emulator, Browser browser) throws StripeException {
        browser.open(emulator.newSession().getUrl() + "?step=outcome");
        assertThat(browser.find("submit").isDisplayed()).isTrue();
        assertThat(browser.driver().findElement(By.id("dob")).isDisplayed()).isFalse();

        browser.click("optional-data").type("address-country", "Atlantis").leaveBy("submit-data");

        browser.driver()
                .findElement(By.linkText("Country: Enter a country as its two letters, such as US or DE."))
                .click();
        assertThat(browser.find("address-country").isDisplayed()).isTrue();
        assertThat(browser.driver().getCurrentUrl()).endsWith("#address-country");
    }

    @Test
    void doneWhenFailedThenSaysWhyAndTheUserCanTryAgain(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.open(session.getUrl()).click("consent-accept").click("outcome-expired-document");
        browser.click("submit").find("done");
        assertThat(browser.text()).contains("Not verified", "document_expired", "The document is expired.");

        browser.click("again").click("consent-accept").click("submit").find("done");

        assertThat(browser.text()).contains("Verified", "Every check passed.");
        assertThat(browser.shows("again")).isFalse();
        browser.leaveBy("dashboard");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/sessions/" + session.getId());
        assertThat(now(session, emulator).getStatus()).isEqualTo("verified");
    }

    @Test
    void submitWhenClickedTwiceThenOnceIsSubmitted(Emulator emulator, Browser browser) throws StripeException {
        var session = emulator.newSession();
        browser.open(session.getUrl()).click("consent-accept");
        var submit = browser.find("submit");
        new Actions(browser.driver()).doubleClick(submit).perform();
        browser.find("done");

        assertThat(emulator.eventTypes()).containsExactly("verified", "processing", "created");
    }

    @Test
    void openWhenScriptIsTypedThenItIsTextEverywhere(Emulator emulator, Browser browser) throws StripeException {
        var script = "<script>document.title='broken'</script>\"'><img src=x onerror=document.title='broken'>";
        var session = emulator.newSession(params -> params.setReturnUrl("https://example.com/?q='%3Cscript%3E&amp;")
                .putMetadata("<script>", script)
                .setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                        .setPhone(script)
                        .build()));
        browser.open(session.getUrl());
        assertThat(browser.text()).contains(script);
        browser.click("consent-accept")
                .click("optional-data")
                .type("first-name", script)
                .type("dob", "")
                .type("address-country", script);

        browser.leaveBy("submit");

        assertThat(browser.find("first-name").getAttribute("value")).isEqualTo(script);
        assertThat(browser.driver().getTitle()).doesNotContain("broken");
        assertThat(browser.driver().findElements(By.cssSelector("main script, main img")))
                .isEmpty();
    }
}
