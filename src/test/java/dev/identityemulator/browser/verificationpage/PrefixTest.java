package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.param.FileCreateParams;
import com.stripe.param.FileLinkCreateParams;
import dev.identityemulator.support.Browser;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.Integrator;
import dev.identityemulator.support.RunningBrowser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Every address in a response leads back to the emulator, even if a prefix stands before all paths. */
@ExtendWith(RunningBrowser.class)
class PrefixTest {

    private static EmulatorServer withContextPath;
    private static EmulatorServer behindProxy;
    private static PrefixingProxy proxy;

    @BeforeAll
    static void start() throws IOException {
        withContextPath = EmulatorServer.start("server.servlet.context-path=/stripe");
        behindProxy = EmulatorServer.start("server.forward-headers-strategy=framework");
        proxy = new PrefixingProxy(behindProxy.baseUrl());
    }

    @AfterAll
    static void stop() {
        proxy.close();
        behindProxy.close();
        withContextPath.close();
    }

    static Stream<Emulator> emulators() {
        return Stream.of(withContextPath.baseUrl() + "/stripe", proxy.baseUrl()).map(Emulator::withFreshAccount);
    }

    private static int statusOf(String url, Emulator emulator) {
        assertThat(url).startsWith(emulator.baseUrl() + "/");
        return emulator.raw().get(url.substring(emulator.baseUrl().length())).status();
    }

    @ParameterizedTest
    @MethodSource("emulators")
    void callWhenItTellsAnAddressThenThatLeadsHere(Emulator emulator) throws StripeException {
        var upload = FileCreateParams.builder()
                .setPurpose(FileCreateParams.Purpose.DISPUTE_EVIDENCE)
                .setFile(new ByteArrayInputStream(new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '4'}))
                .build();
        var file = emulator.stripe().v1().files().create(upload);
        var link = emulator.stripe()
                .v1()
                .fileLinks()
                .create(FileLinkCreateParams.builder().setFile(file.getId()).build());
        var error =
                emulator.raw().get("/v1/identity/verification_sessions/vs_1").error();
        var cli = emulator.raw()
                .post("/v1/stripecli/sessions", "device_name=test&websocket_features[]=webhooks")
                .requireOk();

        assertThat(statusOf(file.getUrl(), emulator)).isEqualTo(200);
        assertThat(statusOf(link.getUrl(), emulator)).isEqualTo(200);
        assertThat(statusOf(emulator.newSession().getUrl(), emulator)).isEqualTo(200);
        assertThat(statusOf(error.path("request_log_url").asString(), emulator)).isEqualTo(303);
        assertThat(cli.json().path("websocket_url").asString())
                .isEqualTo(emulator.baseUrl().replace("http:", "ws:") + "/stripecli/websocket");
    }

    @ParameterizedTest
    @MethodSource("emulators")
    void inboxWhenBelowAPathThenReceives(Emulator emulator) throws StripeException {
        var endpoint = Form.of("url=" + emulator.baseUrl() + "/inbox/orders", "enabled_events[]=*");
        emulator.raw().post("/v1/webhook_endpoints", endpoint).requireOk();
        emulator.newSession();
        emulator.raw().post("/v1/test_helpers/settle", "").requireOk();

        assertThat(emulator.raw().get("/v1/test_helpers/inbox/orders").json().path("data"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("emulators")
    void callWhenItIsToldOfThenByThePathOfTheApi(Emulator emulator) {
        var unknown = emulator.raw().get("/v1/identity/verification_session");
        var logged = emulator.raw().get("/v1/test_helpers/request_logs?limit=1").json();

        assertThat(unknown.error().path("message").asString()).contains("(GET: /v1/identity/verification_session)");
        assertThat(unknown.header("Emulator-Hint")).contains("/v1/identity/verification_sessions");
        assertThat(logged.at("/data/0/path").asString()).isEqualTo("/v1/identity/verification_session");
    }

    @ParameterizedTest
    @MethodSource("emulators")
    void modalWhenBelowAPathThenVerifies(Emulator emulator, Browser browser) throws StripeException, IOException {
        var key = emulator.key().replace("sk_test_", "pk_test_");
        try (var shop = new Integrator().onPageWithModal(emulator.baseUrl() + "/v3/", key)) {
            var session = emulator.newSession();
            browser.open(shop.url() + "/modal");
            browser.driver().findElement(By.id("secret")).sendKeys(session.getClientSecret());
            browser.driver().findElement(By.id("verify")).click();
            browser.driver().switchTo().frame(browser.find("modal-frame"));
            browser.click("consent-accept").click("submit");
            browser.driver().switchTo().defaultContent();
            browser.await(ExpectedConditions.textToBe(
                    By.id("result"), "{\"verificationSession\":{\"id\":\"" + session.getId() + "\"}}"));
        }
    }

    @ParameterizedTest
    @MethodSource("emulators")
    void dashboardWhenBelowAPathThenItsLinksFormsAndFilesWork(Emulator emulator, Browser browser)
            throws StripeException {
        var id = emulator.newSession().getId();

        browser.open(emulator.baseUrl() + "/");
        browser.await(ExpectedConditions.urlToBe(emulator.baseUrl() + "/dashboard"));
        browser.open(emulator.baseUrl() + "/dashboard?key=" + emulator.key());
        browser.driver().findElement(By.linkText(id)).click();
        browser.click("verify").awaitText("status", "verified");

        assertThat(browser.driver().getCurrentUrl()).startsWith(emulator.baseUrl() + "/dashboard/acct_");
        assertThat(emulator.sessions().retrieve(id).getStatus()).isEqualTo("verified");
        for (var part : browser.driver().findElements(By.cssSelector("link[href], script[src], img[src]"))) {
            var address = part.getTagName().equals("link") ? part.getAttribute("href") : part.getAttribute("src");
            assertThat(statusOf(String.valueOf(address), emulator)).isEqualTo(200);
        }
    }
}
