package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objects that the stand-in for Stripe.js gives to a page. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class StripeObjectTest {

    private static String key(Emulator emulator) {
        return emulator.key().replace("sk_test_", "pk_test_");
    }

    @ParameterizedTest
    @CsvSource({"/v3, 3", "/v3/, 3", "/v3/stripe.js, 3", "/basil/stripe.js?advancedFraudSignals=false, basil"})
    void stripeWhenLoadedThenWhatAPageLooksForIsThere(String path, String version, Emulator emulator, Browser browser)
            throws IOException {
        var expected = version.equals("3") ? "3" : "\"basil\"";
        try (var shop = new Integrator().onPageWithModal(emulator.baseUrl() + path, key(emulator))) {
            browser.open(shop.url() + "/modal");

            assertThat(run(browser, "JSON.stringify(Stripe.version)")).isEqualTo(expected);
            assertThat(run(browser, "typeof Stripe('pk_test_1').registerAppInfo"))
                    .isEqualTo("function");
            assertThat(run(browser, "typeof Stripe('pk_test_1')._registerWrapper({name: 'stripe-js'})"))
                    .isEqualTo("undefined");
            assertThat(run(browser, "Stripe('pk_test_1').elements().getElement('card')"))
                    .isEqualTo("null");
            assertThat(run(browser, "Stripe('pk_test_1').createToken().then((it) => it.error.message)"))
                    .contains("stripe.createToken() is not part of");
            assertThat(error(browser, "Stripe('pk_live_1')")).contains("test keys only");
            assertThat(error(browser, "Stripe('sk_test_1')")).contains("secret key");
            assertThat(error(browser, "Stripe('')")).contains("publishable key");
        }
    }

    private static String run(Browser browser, String expression) {
        return String.valueOf(browser.driver().executeScript("return " + expression));
    }

    private static String error(Browser browser, String expression) {
        return String.valueOf(
                browser.driver().executeScript("try { " + expression + "; } catch (e) { return String(e); }"));
    }
}
