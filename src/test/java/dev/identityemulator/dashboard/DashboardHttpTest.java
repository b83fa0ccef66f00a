package dev.identityemulator.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.account.SeenAccounts;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** The dashboard as a browser, or somebody who is none, asks for it. */
@ExtendWith(RunningEmulator.class)
class DashboardHttpTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static String page(Emulator emulator, String page) {
        return "/dashboard/" + Story.account(emulator) + page;
    }

    private static RawClient.Answer post(Emulator emulator, String path, String header, String value) {
        return emulator.raw().post(path, "", request -> request.setHeader(header, value));
    }

    @Test
    void rootWhenAskedForThenLeadsToTheDashboard(Emulator emulator) {
        assertThat(emulator.raw().get("/").header("Location")).isEqualTo("dashboard");
        assertThat(emulator.raw().get("/dashboard/").header("Location")).isEqualTo("../dashboard");
    }

    @Test
    void keyWhenItIsInTheAddressThenItDoesNotStayThere(Emulator emulator) {
        var answer = emulator.raw().get("/dashboard?key=" + emulator.key());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).matches("dashboard/acct_1[0-9A-Za-z]{15}");
        var live = emulator.raw().get("/dashboard?key=sk_live_secret1234");
        assertThat(live.status()).isEqualTo(422);
        assertThat(live.text()).contains("live key").doesNotContain("secret1234", "1234");
    }

    @Test
    void pageWhenShownThenNobodyMayFrameItAndNothingForeignRuns(Emulator emulator) {
        var answer = emulator.raw().get(page(emulator, ""));

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text()).doesNotContain("http://www", "https://", "onclick", "<style");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, %%%",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void ordersWhenAnotherPageSendsThemThenRefused(String header, String value, Emulator emulator)
            throws StripeException {
        var session = emulator.newSession();
        var cancel = page(emulator, "/sessions/" + session.getId() + "/cancel");

        assertThat(post(emulator, cancel, header, value).status()).isEqualTo(403);
        assertThat(post(emulator, page(emulator, "/reset"), header, value).status())
                .isEqualTo(403);

        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("requires_input");
        assertThat(post(emulator, cancel, "Origin", emulator.baseUrl()).status())
                .isEqualTo(303);
        assertThat(emulator.sessions().retrieve(session.getId()).getStatus()).isEqualTo("canceled");
    }

    @Test
    void ordersWhenTheStateDoesNotAllowThemThenAPageSaysSo(Emulator emulator) throws StripeException {
        var session = emulator.sessions().cancel(emulator.newSession().getId());

        var answer = emulator.raw().post(page(emulator, "/sessions/" + session.getId() + "/verify"), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("You cannot submit this VerificationSession", "<h1");
    }

    @Test
    void pagesWhenOfAnotherAccountThenShowNothingOfThisOne(Emulator emulator) throws StripeException {
        var story = Story.in(emulator);
        var other = Emulator.withFreshAccount(emulator.baseUrl());
        var delivery = story.newest("/v1/test_helpers/webhook_deliveries");
        var event = story.newest("/v1/events");
        var file = story.newest("/v1/files");
        var request = story.newest("/v1/test_helpers/request_logs");
        var report = story.newest("/v1/identity/verification_reports");

        for (var page :
                List.of("", "/sessions", "/events", "/webhook_endpoints", "/deliveries", "/requests", "/errors")) {
            var answer = emulator.raw().get(page(other, page));
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.text()).as(page).doesNotContain("vs_1", "evt_1", "whd_1", "we_1");
        }
        for (var page : List.of(
                "/sessions/" + story.verified,
                "/events/" + event,
                "/webhook_endpoints/" + story.endpoint,
                "/deliveries/" + delivery,
                "/requests/" + request,
                "/reports/" + report,
                "/files/" + file)) {
            assertThat(emulator.raw().get(page(other, page)).status()).as(page).isEqualTo(404);
            assertThat(emulator.raw().get(page(emulator, page)).status())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions/x",
                "/sessions/%00",
                "/events/evt_1",
                "/webhook_endpoints/we_",
                "/deliveries/whd_1",
                "/requests/req_x",
                "/reports/vr_1",
                "/files/file_1",
                "/nowhere",
                "/sessions/a/b/c"
            })
    void objectWhenUnknownThenAPageSaysSo(String page, Emulator emulator) {
        var answer = emulator.raw().get(page(emulator, page));

        assertThat(answer.status()).isEqualTo(page.contains("%00") ? answer.status() : 404);
        assertThat(answer.status()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions?starting_after=vs_1", "/sessions?q=%00&status=%00", "/sessions?q=%ff%fe",
                        "/requests?status=x",
                "/requests?status=99999999999999", "/requests?path=%00", "/events?type=*", "/events?type=%00",
                "/deliveries?status=nothing", "/clock?amount=x", "/sessions?a[b]=1&a=2", "/requests?method=BREW"
            })
    void pageWhenItsParametersAreOddThenNeverFails(String page, Emulator emulator) {
        var answer = emulator.raw().get(page(emulator, page));

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amount=0", "amount=-1", "amount=x", "amount=99999999999", "amount=9999999999&unit=days", ""})
    void clockWhenMovedByNonsenseThenRefused(String form, Emulator emulator) {
        assertThat(emulator.raw().post(page(emulator, "/clock"), form).status()).isEqualTo(400);
    }

    @Test
    void requestLogUrlWhenFollowedThenLeadsToTheRequest(Emulator emulator) {
        var refusal = emulator.raw().post(SESSIONS, "type=nothing").error();
        var address = refusal.path("request_log_url").asString().replace(emulator.baseUrl(), "");

        var answer = emulator.raw().get(address);

        var request = address.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(page(emulator, "/requests/" + request));
        assertThat(emulator.raw().get("/dashboard/test/logs/req_nothing").status())
                .isEqualTo(404);
    }

    @Test
    void connectedAccountWhenItHasSomethingThenItsPagesShowIt(Emulator emulator) throws IOException {
        emulator.raw()
                .post(
                        "/v1/webhook_endpoints",
                        Form.of("url=" + emulator.baseUrl() + "/inbox/all", "enabled_events[]=*", "connect=true"))
                .requireOk();
        var session = emulator.raw()
                .post(SESSIONS, "type=document", request -> request.setHeader("Stripe-Account", "acct_below"))
                .requireOk()
                .json()
                .path("id")
                .asString();
        emulator.raw().post("/v1/test_helpers/settle", "").requireOk();

        assertThat(emulator.raw().get(page(emulator, "/acct_below")).text()).contains(session);
        assertThat(emulator.raw()
                        .get(page(emulator, "/acct_below/sessions/" + session))
                        .text())
                .contains("/deliveries/whd_");
        assertThat(emulator.raw().get(page(emulator, "/sessions/" + session)).status())
                .isEqualTo(404);
        var delivery = emulator.raw()
                .get("/v1/test_helpers/webhook_deliveries")
                .json()
                .path("data")
                .path(0);
        var shown = emulator.raw()
                .get(page(emulator, "/deliveries/" + delivery.path("id").asString()));
        var event = delivery.path("event").asString();
        assertThat(shown.text()).contains("/acct_below/events/" + event);
        var resend = emulator.raw()
                .post(
                        page(emulator, "/events/" + event + "/resend"),
                        Form.of(
                                "connected=acct_below",
                                "webhook_endpoint="
                                        + delivery.path("webhook_endpoint").asString()));
        assertThat(resend.header("Location")).endsWith("/acct_below/events/" + event);
        assertThat(emulator.raw()
                        .get(page(emulator, "/acct_below/events/" + event))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void curlWhenPastedThenMakesTheSameRequest(Emulator emulator) throws Exception {
        emulator.raw()
                .post(
                        SESSIONS,
                        Form.of(
                                "type=document",
                                "metadata[it's \"odd\"]=a $(b) & 'c'\n\\d=e",
                                "options[document][allowed_types][]=passport"))
                .requireOk();
        var log = emulator.raw()
                .get("/v1/test_helpers/request_logs")
                .json()
                .path("data")
                .path(0);
        var html = emulator.raw()
                .get(page(emulator, "/requests/" + log.path("id").asString()))
                .text();
        var curl = html.replaceFirst("(?s).*data-testid=\"curl\">", "")
                .replaceFirst("(?s)</pre>.*", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x3D;", "=")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");

        var shell = new ProcessBuilder("sh", "-c", curl.replaceFirst("curl ", "curl -s "));
        shell.environment().put("STRIPE_SECRET_KEY", emulator.key());
        var process = shell.start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(curl).isZero();
        var again = emulator.raw()
                .get("/v1/test_helpers/request_logs")
                .json()
                .path("data")
                .path(0);
        assertThat(answer).contains("\"identity.verification_session\"");
        assertThat(again.path("id")).isNotEqualTo(log.path("id"));
        assertThat(again.path("parameters")).isEqualTo(log.path("parameters"));
    }

    @Test
    void dashboardWhenSwitchedOffThenNothingOfItIsThere() {
        try (var server = EmulatorServer.start("emulator.dashboard.enabled=false")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            emulator.raw().get("/v1/events").requireOk();

            for (var path : List.of("/", "/dashboard", "/dashboard/acct_1", "/dashboard/acct_1/live")) {
                var answer = emulator.raw().get(path);
                assertThat(answer.status()).as(path).isEqualTo(404);
                assertThat(answer.error().path("message").asString()).startsWith("Unrecognized request URL");
            }
            assertThat(emulator.raw().post("/dashboard/acct_1/reset", "").status())
                    .isEqualTo(404);
            assertThat(server.bean(SeenAccounts.class).latest()).isEmpty();
            assertThat(server.bean(Dashboard.class).isRunning()).isFalse();
            assertThat(server.bean("liveFilter", FilterRegistrationBean.class).isEnabled())
                    .isFalse();
        }
    }

    @Test
    void filesWhenShownThenOnlyToOurOwnPages(Emulator emulator) throws StripeException {
        var session = emulator.submit(emulator.newSession(), "verify", "");
        var file = emulator.withRestrictedKey()
                .raw()
                .get("/v1/identity/verification_reports/" + session.getLastVerificationReport())
                .json()
                .at("/document/files/0")
                .asString();

        var answer = emulator.raw().send(page(emulator, "/files/" + file), HttpRequest.Builder::GET);

        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        emulator.sessions().redact(session.getId());
        emulator.advance(RunningEmulator.DELAY);
        assertThat(emulator.raw().get(page(emulator, "/files/" + file)).status())
                .isEqualTo(404);
        assertThat(emulator.raw()
                        .get(page(emulator, "/sessions/" + session.getId()))
                        .text())
                .contains("no longer there")
                .doesNotContain("Jenny");
    }
}
