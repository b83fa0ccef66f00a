package dev.identityemulator.browser.onramp;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.crypto.OnrampCalls;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in for the onramp's script, on a page of another origin. */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class OnrampScriptTest {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><title>Shop</title><script src="%1$s/crypto-onramp-outer.js"></script></head>
            <body>
              <main><h1>Shop</h1><div id="onramp"></div><pre id="told"></pre></main>
              <script>
                const told = [];
                const note = (event) => {
                  told.push(event);
                  document.getElementById('told').textContent = JSON.stringify(told);
                };
                const never = () => note('removed');
                const session = StripeOnramp('%2$s').createSession({ clientSecret: '%3$s', appearance: { theme: 'dark' } })
                  .addEventListener('onramp_ui_loaded', note)
                  .addEventListener('*', never)
                  .removeEventListener('*', never)
                  .addEventListener('onramp_session_updated', note)
                  .mount('#onramp');
              </script>
            </body>
            </html>
            """;

    private static String key(Emulator emulator) {
        return emulator.key().replace("sk_test_", "pk_test_");
    }

    private static JsonNode told(Browser browser, int count) {
        browser.driver().switchTo().defaultContent();
        return browser.await(page -> {
            var text = page.findElement(By.id("told")).getText();
            var events = new JsonMapper().readTree(text.isEmpty() ? "[]" : text);
            return events.size() < count ? null : events;
        });
    }

    private static Browser enter(Browser browser) {
        browser.driver().switchTo().frame(browser.find("onramp-frame"));
        return browser;
    }

    @Test
    void mountWhenTheCustomerBuysThenTheListenersHearEachStatus(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        var session = new OnrampCalls(emulator).create();
        var page = PAGE.formatted(
                emulator.baseUrl(), key(emulator), session.path("client_secret").asString());
        try (var shop = new Integrator()) {
            browser.open(shop.on("/", "text/html", exchange -> page).url());

            var loaded = told(browser, 1).get(0);
            enter(browser)
                    .type("onramp-email", "ada@example.com")
                    .type("onramp-code", "000000")
                    .type("onramp-last-name", "Verified", Keys.ENTER)
                    .find("onramp-card");
            assertThat(browser.driver().executeScript("return getComputedStyle(document.documentElement).colorScheme"))
                    .isEqualTo("dark");
            var payable = told(browser, 2).get(1);
            enter(browser).type("onramp-card", "4242424242424242", Keys.ENTER).find("onramp-refresh");
            told(browser, 3);
            emulator.advance(Duration.ofMinutes(1));
            var all = told(browser, 4);

            assertThat(loaded.path("type").asString()).isEqualTo("onramp_ui_loaded");
            assertThat(loaded.path("payload").path("session").propertyNames())
                    .containsExactly("id", "object", "livemode", "client_secret", "status", "quote", "wallet_address");
            assertThat(loaded.at("/payload/session/id")).isEqualTo(session.path("id"));
            assertThat(payable.path("type").asString()).isEqualTo("onramp_session_updated");
            assertThat(payable.at("/payload/session/status").asString()).isEqualTo("requires_payment");
            assertThat(payable.at("/payload/session/quote/total_amount").asString())
                    .isEqualTo("116.16");
            assertThat(all.at("/2/payload/session/status").asString()).isEqualTo("fulfillment_processing");
            assertThat(all.at("/3/payload/session/status").asString()).isEqualTo("fulfillment_complete");
            assertThat(all).hasSize(4);
        }
    }

    @Test
    void openWhenTheSecretIsNotOfTheAccountThenRejectedWithoutRepeatingIt(Emulator emulator) throws StripeException {
        var session = new OnrampCalls(emulator).create();
        var secret = session.path("client_secret").asString();
        var path = "/v3/crypto_onramp_sessions";

        var right = emulator.raw().post(path, Form.of("key=" + key(emulator), "client_secret=" + secret));
        var wrong = emulator.raw().post(path, Form.of("key=" + key(emulator), "client_secret=" + secret + "x"));
        var stranger = emulator.raw().post(path, Form.of("key=pk_test_stranger", "client_secret=" + secret));

        assertThat(session.path("redirect_url").asString())
                .endsWith("=" + right.requireOk().json().path("session_hash").asString());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.error().path("code").asString()).isEqualTo("resource_missing");
        assertThat(wrong.text()).doesNotContain(secret);
        assertThat(stranger.status()).isEqualTo(400);
    }
}
