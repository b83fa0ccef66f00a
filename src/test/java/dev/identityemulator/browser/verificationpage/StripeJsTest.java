package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.RequestOptions;
import com.stripe.param.identity.VerificationSessionCreateParams;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in for Stripe.js, on a page of another origin. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class StripeJsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static String key(Emulator emulator) {
        return emulator.key().replace("sk_test_", "pk_test_");
    }

    private static Integrator shop(Emulator emulator) throws IOException {
        return new Integrator().onPageWithModal(emulator.baseUrl() + "/v3/", key(emulator));
    }

    /** Opens the modal and switches into it. */
    private static Browser openModal(Browser browser, Integrator shop, String secret) {
        press(browser, shop, secret);
        return enter(browser);
    }

    private static void press(Browser browser, Integrator shop, String secret) {
        browser.open(shop.url() + "/modal");
        browser.driver().findElement(By.id("secret")).sendKeys(secret);
        browser.driver().findElement(By.id("verify")).click();
    }

    private static Browser enter(Browser browser) {
        browser.driver().switchTo().frame(browser.find("modal-frame"));
        return browser;
    }

    /** The result of the promise, once the modal is closed. */
    private static JsonNode result(Browser browser) {
        browser.driver().switchTo().defaultContent();
        var text = browser.await(page -> {
            var shown = page.findElement(By.id("result")).getText();
            return shown.isEmpty() || shown.equals("null") ? null : shown;
        });
        assertThat(browser.shows("modal")).isFalse();
        return JSON.readTree(text);
    }

    @Test
    void verifyWhenSubmittedThenResolvesWithTheSessionAndThePageIsAsBefore(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        try (var shop = shop(emulator)) {
            var session = emulator.newSession(params -> params.setReturnUrl("https://example.com/never"));

            openModal(browser, shop, session.getClientSecret())
                    .click("consent-accept")
                    .click("submit");

            assertThat(result(browser)).isEqualTo(JSON.readTree("""
                    {"verificationSession": {"id": "%s"}}
                    """.formatted(session.getId())));
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(shop.url() + "/modal");
            assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                    .isEqualTo("verify");
            assertThat(browser.driver().findElement(By.tagName("html")).getAttribute("style"))
                    .isEmpty();
            assertThat(emulator.sessions().retrieve(session.getId()).getStatus())
                    .isEqualTo("verified");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "consent_declined, consent_declined",
        "device_not_supported, device_unsupported",
        "under_supported_age, under_supported_age",
        "phone_verification_declined, phone_otp_declined",
        "email_verification_declined, email_verification_declined",
        "abandoned, session_cancelled",
        "document_expired,",
        "country_not_supported,",
    })
    void verifyWhenItFailsThenOnlyTheUsersOwnDoingIsAnError(
            String failure, String code, Emulator emulator, Browser browser) throws StripeException, IOException {
        try (var shop = shop(emulator)) {
            var session = emulator.newSession(
                    params -> params.setProvidedDetails(VerificationSessionCreateParams.ProvidedDetails.builder()
                            .setEmail("jenny@example.com")
                            .setPhone("+15550100")
                            .build()));
            openModal(browser, shop, session.getClientSecret())
                    .click("consent-accept")
                    .click("outcome-failure");
            new Select(browser.find("failure-code")).selectByValue(failure);

            browser.click("submit");

            var result = result(browser);
            assertThat(result.at("/error/code").asString(null)).isEqualTo(code);
            assertThat(result.has("verificationSession")).isEqualTo(code == null);
            assertThat(emulator.sessions()
                            .retrieve(session.getId())
                            .getLastError()
                            .getCode())
                    .isEqualTo(failure);
        }
    }

    @Test
    void verifyWhenDeclinedThenConsentDeclined(Emulator emulator, Browser browser) throws StripeException, IOException {
        try (var shop = shop(emulator)) {
            openModal(browser, shop, emulator.newSession().getClientSecret()).click("consent-decline");

            var error = result(browser).path("error");
            assertThat(error.path("code").asString()).isEqualTo("consent_declined");
            assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
            assertThat(error.path("message").asString()).isNotEmpty();
        }
    }

    /** By a script and a moment later: a driver that still waits for the key's way through a frame that is gone may wait for ever. */
    private static void escapeInTheFrame(Browser browser) {
        browser.find("consent-accept");
        browser.driver()
                .executeScript(
                        "setTimeout(() => ['keydown', 'keyup'].forEach(type =>"
                                + " document.activeElement.dispatchEvent(new KeyboardEvent(type, {key: 'Escape', bubbles: true}))), 50)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"button", "escape", "escape in the frame", "cancel"})
    void verifyWhenClosedThenCancelledAndTheSessionIsNot(String way, Emulator emulator, Browser browser)
            throws StripeException, IOException {
        try (var shop = shop(emulator)) {
            var session = emulator.newSession();
            press(browser, shop, session.getClientSecret());
            var close = browser.find("modal-close");
            switch (way) {
                case "button" -> close.click();
                case "escape" -> close.sendKeys(Keys.ESCAPE);
                case "cancel" -> enter(browser).click("cancel");
                default -> escapeInTheFrame(enter(browser));
            }

            assertThat(result(browser).at("/error/code").asString()).isEqualTo("session_cancelled");
            assertThat(emulator.sessions().retrieve(session.getId())).isEqualTo(session);
        }
    }

    @Test
    void verifyWhenOpenThenTheFocusStaysInsideAndThePageBelowIsStill(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        try (var shop = shop(emulator)) {
            openModal(browser, shop, emulator.newSession().getClientSecret());
            browser.find("consent-accept");
            browser.await(page -> page.switchTo().activeElement().getTagName().equals("h1") ? true : null);
            browser.driver().switchTo().defaultContent();
            for (int i = 0; i < 12; i++) {
                browser.press(Keys.TAB);
                assertThat(browser.focused()).isIn("modal-frame", "modal-close", "null", "modal");
                assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                        .isNotIn("secret", "verify");
            }
            assertThat(browser.find("modal").getAttribute("aria-modal")).isEqualTo("true");
            assertThat(browser.driver().findElement(By.tagName("html")).getCssValue("overflow"))
                    .isEqualTo("hidden");
        }
    }

    @Test
    void modalWhenShownThenAsHighAsItsContent(Emulator emulator, Browser browser) throws StripeException, IOException {
        try (var shop = shop(emulator)) {
            openModal(browser, shop, emulator.newSession().getClientSecret()).find("consent-accept");
            long consent = contentHeight(browser);
            awaitFrameHeight(browser, consent);
            enter(browser).click("consent-accept").find("submit");
            long outcome = contentHeight(browser);

            assertThat(consent).isBetween(300L, 899L);
            assertThat(outcome).isNotEqualTo(consent);
            awaitFrameHeight(browser, Math.min(outcome, 900));
        }
    }

    private static long contentHeight(Browser browser) {
        return (Long) browser.driver()
                .executeScript("return Math.ceil(document.querySelector('.page').getBoundingClientRect().height)");
    }

    private static void awaitFrameHeight(Browser browser, long height) {
        browser.driver().switchTo().defaultContent();
        browser.await(page -> browser.find("modal-frame").getSize().height == height ? true : null);
    }

    @Test
    void verifyWhenTheSecretIsNoGoodThenAnError(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        try (var shop = shop(emulator)) {
            VerificationSession used = emulator.newSession();
            openModal(browser, shop, used.getClientSecret())
                    .click("consent-accept")
                    .click("submit");
            result(browser);
            var expired = emulator.newSession();
            emulator.advance(Duration.ofHours(24));
            var foreign = Emulator.withFreshAccount(emulator.baseUrl()).newSession();

            for (var secret : new String[] {
                used.getClientSecret(), expired.getClientSecret(), foreign.getClientSecret(), "vs_1_secret_2", "x"
            }) {
                press(browser, shop, secret);
                var error = result(browser).path("error");
                assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
                assertThat(error.path("message").asString()).isNotEmpty().doesNotContain(secret + "'");
            }
            press(browser, shop, "");
            assertThat(result(browser).asString()).startsWith("IntegrationError");
        }
    }

    @Test
    void verifyWhenAnOutcomeWasArrangedThenItResolvesByItself(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        emulator.raw()
                .post("/v1/test_helpers/identity/outcomes", "outcomes[]=unverify:under_supported_age")
                .requireOk();
        try (var shop = shop(emulator)) {
            press(browser, shop, emulator.newSession().getClientSecret());

            assertThat(result(browser).at("/error/code").asString()).isEqualTo("under_supported_age");
        }
    }

    @Test
    void verifyWhenTheAccountIsConnectedThenItsSession(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        var connected = RequestOptions.builder().setStripeAccount("acct_1Shop").build();
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .build();
        var session = emulator.sessions().create(params, connected);
        try (var shop = shop(emulator)) {
            browser.open(shop.url() + "/modal");
            browser.driver()
                    .executeScript(
                            "Stripe(arguments[0], {stripeAccount: 'acct_1Shop'}).verifyIdentity(arguments[1])"
                                    + ".then((it) => { document.getElementById('result').textContent = JSON.stringify(it); })",
                            key(emulator),
                            session.getClientSecret());
            enter(browser).click("consent-accept").click("submit");

            assertThat(result(browser).at("/verificationSession/id").asString()).isEqualTo(session.getId());
        }
    }
}
