package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import com.stripe.net.Webhook;
import com.stripe.param.WebhookEndpointCreateParams;
import com.stripe.param.identity.VerificationSessionCreateParams;
import com.sun.net.httpserver.HttpExchange;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.RunningBrowser;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * The two integrations of Stripe's guide: the server creates a session, the page opens the modal or redirects the user and gets
 * them back, and the webhook receives the result.
 *
 * @see <a href="https://docs.stripe.com/identity/verify-identity-documents">Stripe: Verify your users' identity documents</a>
 */
@ExtendWith({RunningEmulator.class, RunningBrowser.class})
class SampleFlowsTest {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <title>Rocket Rides</title>
              <script src="EMULATOR/v3/"></script>
            </head>
            <body>
              <main>
                <h1>Verify your identity to drive</h1>
                <button id="modal">Verify here</button>
                <button id="redirect">Verify there</button>
                <p id="state"></p>
              </main>
              <script type="module">
                const state = document.getElementById('state');
                const session = async () => (await fetch('/create-verification-session', {method: 'POST'})).json();
                const {publishable_key} = await (await fetch('/config')).json();
                const stripe = Stripe(publishable_key);

                document.getElementById('modal').addEventListener('click', async () => {
                  const {client_secret} = await session();
                  const {error} = await stripe.verifyIdentity(client_secret);
                  state.textContent = error ? 'Error: ' + error.code : 'Submitted';
                });
                document.getElementById('redirect').addEventListener('click', async () => {
                  window.location.href = (await session()).url;
                });
                state.textContent = 'Ready';
              </script>
            </body>
            </html>
            """;

    private static Integrator application(Emulator emulator, Queue<String> events) throws IOException, StripeException {
        var stripe = StripeClient.builder()
                .setApiKey(emulator.key())
                .setApiBase(emulator.baseUrl())
                .build();
        var application = new Integrator();
        var secret = stripe.v1()
                .webhookEndpoints()
                .create(WebhookEndpointCreateParams.builder()
                        .setUrl(application.url() + "/webhook")
                        .addEnabledEvent(WebhookEndpointCreateParams.EnabledEvent.ALL)
                        .build())
                .getSecret();
        return application
                .on("/webhook", "text/plain", exchange -> received(exchange, secret, events))
                .on("/", "text/html", exchange -> PAGE.replace("EMULATOR", emulator.baseUrl()))
                .on(
                        "/config",
                        "application/json",
                        exchange -> "{\"publishable_key\": \"" + emulator.key().replace("sk_", "pk_") + "\"}")
                .on(
                        "/create-verification-session",
                        "application/json",
                        exchange -> created(exchange, stripe, application.url()))
                .on("/submitted", "text/html", exchange -> "<h1>We are checking your documents</h1>");
    }

    /** The type of an event whose signature Stripe's library accepts. */
    private static String received(HttpExchange exchange, String secret, Queue<String> events)
            throws IOException, SignatureVerificationException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var event = Webhook.constructEvent(body, exchange.getRequestHeaders().getFirst("Stripe-Signature"), secret);
        events.add(event.getType().replace("identity.verification_session.", ""));
        return "";
    }

    private static void settle(Emulator emulator) {
        emulator.raw().post("/v1/test_helpers/settle", "").requireOk();
    }

    private static String created(HttpExchange exchange, StripeClient stripe, String url) throws StripeException {
        assertThat(exchange.getRequestMethod()).isEqualTo("POST");
        var params = VerificationSessionCreateParams.builder()
                .setType(VerificationSessionCreateParams.Type.DOCUMENT)
                .putMetadata("user_id", "42")
                .setReturnUrl(url + "/submitted")
                .build();
        var session = stripe.v1().identity().verificationSessions().create(params);
        return "{\"client_secret\": \"" + session.getClientSecret() + "\", \"url\": \"" + session.getUrl() + "\"}";
    }

    private static VerificationSession onlySession(Emulator emulator) throws StripeException {
        var sessions = emulator.sessions().list().getData();
        assertThat(sessions).hasSize(1);
        return sessions.get(0);
    }

    private static Browser open(Browser browser, Integrator application, String button) {
        browser.open(application.url());
        browser.await(ExpectedConditions.textToBe(By.id("state"), "Ready"));
        browser.driver().findElement(By.id(button)).click();
        return browser;
    }

    @Test
    void modalWhenTheUserSubmitsThenThePageSaysSo(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        var events = new ConcurrentLinkedQueue<String>();
        try (var application = application(emulator, events)) {
            open(browser, application, "modal");
            browser.driver().switchTo().frame(browser.find("modal-frame"));
            browser.click("consent-accept").click("outcome-success-async").click("submit");
            browser.driver().switchTo().defaultContent();
            browser.await(ExpectedConditions.textToBe(By.id("state"), "Submitted"));

            assertThat(onlySession(emulator).getStatus()).isEqualTo("processing");
            emulator.advance(RunningEmulator.DELAY);
            assertThat(onlySession(emulator).getStatus()).isEqualTo("verified");
            settle(emulator);
            assertThat(events).containsExactly("created", "processing", "verified");
        }
    }

    @Test
    void modalWhenTheUserDeclinesThenThePageSaysWhy(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        var events = new ConcurrentLinkedQueue<String>();
        try (var application = application(emulator, events)) {
            open(browser, application, "modal");
            browser.driver().switchTo().frame(browser.find("modal-frame"));
            browser.click("consent-decline");
            browser.driver().switchTo().defaultContent();
            browser.await(ExpectedConditions.textToBe(By.id("state"), "Error: consent_declined"));

            assertThat(onlySession(emulator).getLastError().getCode()).isEqualTo("consent_declined");
        }
    }

    @Test
    void redirectWhenTheUserSubmitsThenBackAtTheApplication(Emulator emulator, Browser browser)
            throws StripeException, IOException {
        var events = new ConcurrentLinkedQueue<String>();
        try (var application = application(emulator, events)) {
            open(browser, application, "redirect")
                    .click("consent-accept")
                    .click("outcome-failure")
                    .click("submit");
            browser.await(ExpectedConditions.urlToBe(application.url() + "/submitted"));

            assertThat(browser.text()).isEqualTo("We are checking your documents");
            assertThat(onlySession(emulator).getMetadata()).containsEntry("user_id", "42");
            assertThat(onlySession(emulator).getLastError().getCode()).isEqualTo("document_unverified_other");
            settle(emulator);
            assertThat(events).containsExactly("created", "processing", "requires_input");
        }
    }
}
