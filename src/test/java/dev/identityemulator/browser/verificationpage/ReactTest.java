package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A React application with the published packages runs on the stand-in for Stripe.js. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class ReactTest {

    private static final String NEWEST_REACT = "@stripe/react-stripe-js";
    private static final String NEWEST_STRIPE_JS = "@stripe/stripe-js";

    private static Integrator shop(String react, String stripeJs, String tag, Emulator emulator)
            throws IOException, InterruptedException {
        var script = ReactPage.script(react, stripeJs);
        return new Integrator()
                .on("/page.js", "text/javascript", exchange -> script)
                .on("/react", "text/html", exchange -> """
                        <!doctype html>
                        <html lang="en">
                        <head>
                          <title>Shop</title>
                          <script>
                            const said = [];
                            console.warn = console.error = (...words) => said.push(words.join(' '));
                            addEventListener('unhandledrejection', (event) => said.push(String(event.reason)));
                          </script>
                          <script src="%s"></script>
                        </head>
                        <body><div id="root"></div><script src="/page.js"></script></body>
                        </html>
                        """.formatted(emulator.baseUrl() + tag));
    }

    private static Integrator newest(Emulator emulator) throws IOException, InterruptedException {
        return shop(NEWEST_REACT, NEWEST_STRIPE_JS, "/endive/stripe.js", emulator);
    }

    private static Browser open(String page, Integrator shop, Emulator emulator, Browser browser)
            throws StripeException {
        var key = emulator.key().replace("sk_test_", "pk_test_");
        var secret = emulator.newSession().getClientSecret();
        return browser.open(shop.url() + "/react?page=" + page + "&key=" + key + "&secret=" + secret);
    }

    /** The warnings and errors in the console. */
    private static List<?> said(Browser browser) {
        return (List<?>) browser.driver().executeScript("return said");
    }

    private static void verify(Browser browser) {
        browser.await(page -> browser.find("verify").isEnabled() ? true : null);
        browser.click("verify");
        browser.driver().switchTo().frame(browser.find("modal-frame"));
        browser.click("consent-accept").click("submit");
        browser.driver().switchTo().defaultContent();
        browser.awaitText("result", "verificationSession");
    }

    @ParameterizedTest
    @CsvSource({
        "@stripe/react-stripe-js, @stripe/stripe-js, /endive/stripe.js",
        "react-stripe-js-5, stripe-js-8, /clover/stripe.js",
        "react-stripe-js-3, stripe-js-5, /v3/",
        "react-stripe-js-1, stripe-js-1, /v3/",
    })
    void useStripeWhenWithinElementsThenVerifiesAndNothingIsWarnedOf(
            String react, String stripeJs, String tag, Emulator emulator, Browser browser)
            throws StripeException, IOException, InterruptedException {
        try (var shop = shop(react, stripeJs, tag, emulator)) {
            verify(open("elements", shop, emulator, browser));

            assertThat(said(browser)).isEmpty();
        }
    }

    @Test
    void confirmWhenThereIsACardThenAnErrorAndTheConsoleTellsWhatIsNotThere(Emulator emulator, Browser browser)
            throws StripeException, IOException, InterruptedException {
        try (var shop = newest(emulator)) {
            open("card", shop, emulator, browser);
            browser.await(page -> browser.find("pay").isEnabled() ? true : null);
            browser.click("pay").awaitText("message", "stripe.confirmCardPayment() is not part of");
            verify(browser);

            assertThat(said(browser)).hasSize(2);
            assertThat(said(browser).toString()).contains("elements().create() is not part of", "confirmCardPayment()");
        }
    }

    @Test
    void embedWhenCheckoutIsNotThereThenThePageStandsAndTheConsoleTells(Emulator emulator, Browser browser)
            throws StripeException, IOException, InterruptedException {
        try (var shop = newest(emulator)) {
            verify(open("embedded", shop, emulator, browser));

            assertThat(said(browser)).hasSize(1);
            assertThat(said(browser).toString()).contains("stripe.createEmbeddedCheckoutPage() is not part of");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CheckoutElementsProvider, @stripe/react-stripe-js, @stripe/stripe-js, initCheckoutElementsSdk",
        "CheckoutFormProvider, @stripe/react-stripe-js, @stripe/stripe-js, initCheckoutFormSdk",
        "CheckoutProvider, react-stripe-js-5, @stripe/stripe-js, initCheckout",
        "CheckoutProvider, react-stripe-js-3, @stripe/stripe-js, initCheckout",
    })
    void verifyWhenWithinACheckoutThenThePageStandsAndTheConsoleTells(
            String provider, String react, String stripeJs, String method, Emulator emulator, Browser browser)
            throws StripeException, IOException, InterruptedException {
        try (var shop = shop(react, stripeJs, "/endive/stripe.js", emulator)) {
            verify(open("checkout&provider=" + provider, shop, emulator, browser));

            assertThat(said(browser)).hasSize(1);
            assertThat(said(browser).toString()).contains("stripe." + method + "() is not part of");
        }
    }
}
