package dev.identityemulator.browser.onramp;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.NpmBundle;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An application with the published {@code @stripe/crypto} runs on the stand-in for the onramp's script. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class OnrampPackageTest {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <title>Shop</title>
              <script src="%1$s/v3/"></script>
              <script src="%1$s/crypto-onramp-outer.js"></script>
            </head>
            <body><div id="onramp"></div><pre id="told"></pre><script src="/page.js"></script></body>
            </html>
            """;

    @ParameterizedTest
    @CsvSource({
        "@stripe/crypto, @stripe/stripe-js",
        "@stripe/crypto, stripe-js-1",
        "stripe-crypto-1, stripe-js-1",
        "stripe-crypto-0, stripe-js-1"
    })
    void mountWhenByThePublishedPackageThenTheCustomerBuysAndTheApplicationHearsIt(
            String crypto, String stripeJs, Emulator emulator, Browser browser)
            throws StripeException, IOException, InterruptedException {
        var script =
                NpmBundle.of(getClass(), "onramp-page.js", "@stripe/crypto=" + crypto, "@stripe/stripe-js=" + stripeJs);
        var session = new OnrampCalls(emulator).create();
        var key = emulator.key().replace("sk_test_", "pk_test_");
        try (var shop = new Integrator()) {
            shop.on("/page.js", "text/javascript", exchange -> script)
                    .on("/shop", "text/html", exchange -> PAGE.formatted(emulator.baseUrl()));
            browser.open(shop.url() + "/shop?key=" + key + "&secret="
                    + session.path("client_secret").asString());

            heard(browser, "onramp_ui_loaded");
            browser.driver().switchTo().frame(browser.find("onramp-frame"));
            browser.type("onramp-email", "ada@example.com")
                    .type("onramp-code", "000000")
                    .type("onramp-last-name", "Verified", Keys.ENTER)
                    .find("onramp-card");
            browser.driver().switchTo().defaultContent();

            var told = heard(browser, "requires_payment");
            assertThat(told)
                    .contains("onramp_session_updated")
                    .contains(session.path("id").asString());
        }
    }

    /** All that the application has heard, once that is in it. */
    private static String heard(Browser browser, String part) {
        return browser.await(page -> {
            var told = page.findElement(By.id("told")).getText();
            return told.contains(part) ? told : null;
        });
    }
}
