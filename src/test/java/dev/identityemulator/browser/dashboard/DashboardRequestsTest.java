package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.util.HtmlUtils;

/** A logged request can be found by its error, and repeated. */
@ExtendWith(RunningEmulator.class)
class DashboardRequestsTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static String page(Emulator emulator, String page) {
        return "/dashboard/" + Story.account(emulator) + page;
    }

    @Test
    void requestLogUrlWhenFollowedThenLeadsToTheRequest(Emulator emulator) {
        var error = emulator.raw().post(SESSIONS, "type=nothing");
        var address = error.error().path("request_log_url").asString().replace(emulator.baseUrl(), "");

        var response = emulator.raw().get(address);

        assertThat(response.status()).isEqualTo(303);
        var shown = URI.create(emulator.baseUrl() + address)
                .resolve(response.header("Location"))
                .getPath();
        assertThat(shown).isEqualTo(page(emulator, "/requests/" + error.header("Request-Id")));
        assertThat(emulator.raw().get(shown).requireOk().text()).contains("Invalid type");
    }

    @Test
    void requestLogUrlWhenItIsOfAConnectedAccountThenLeadsThere(Emulator emulator) {
        var error = emulator.raw()
                .post(SESSIONS, "type=nothing", request -> request.header("Stripe-Account", "acct_1Below"));
        var address = error.error().path("request_log_url").asString().replace(emulator.baseUrl(), "");

        var response = emulator.raw().get(address);

        assertThat(response.header("Location"))
                .endsWith(page(emulator, "/acct_1Below/requests/" + error.header("Request-Id")));
    }

    @Test
    void requestLogUrlWhenItNamesNoRequestThenNothingOrTheWholeLog(Emulator emulator) {
        var logs = page(emulator, "/test/workbench/logs");

        assertThat(emulator.raw().get(logs + "?object=req_nothing").status()).isEqualTo(404);
        assertThat(emulator.raw().get(logs + "?object=..%2f..%2f%0d%0a").status())
                .isEqualTo(404);
        assertThat(emulator.raw().get(logs).header("Location")).endsWith(page(emulator, "/requests"));
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
        var response = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(curl).isZero();
        var again = emulator.raw()
                .get("/v1/test_helpers/request_logs")
                .json()
                .path("data")
                .path(0);
        assertThat(response).contains("\"identity.verification_session\"");
        assertThat(again.path("id")).isNotEqualTo(log.path("id"));
        assertThat(again.path("parameters")).isEqualTo(log.path("parameters"));
    }

    @Test
    void unknownParametersWhenSentThenThePageShowsThemUntilARedaction(Emulator emulator) throws Exception {
        var form = Form.of("type=document", "typo=passport", "provided_details[email]=jenny@example.com");
        var id = emulator.raw().post(SESSIONS, form).header("Request-Id");
        emulator.raw().get("/v1/test_helpers/request_logs").requireOk();
        var page = page(emulator, "/requests/" + id);

        assertThat(emulator.raw().get(page).text())
                .contains("data-testid=\"unknown\"", "<code>typo</code>", "<code>passport</code>")
                .doesNotContain("jenny@example.com");

        emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(RunningEmulator.DELAY);

        assertThat(emulator.raw().get(page).text()).doesNotContain("data-testid=\"unknown\"");
    }

    @Test
    void hintWhenAResponseHadOneThenThePageAndTheErrorsShowIt(Emulator emulator) {
        var error = emulator.raw().post(SESSIONS, "tipe=document");
        var hint = error.header("Emulator-Hint");

        assertThat(hint).isNotEmpty();
        for (var page : new String[] {"/requests/" + error.header("Request-Id"), "/errors"}) {
            var shown = HtmlUtils.htmlUnescape(
                    emulator.raw().get(page(emulator, page)).text());
            assertThat(shown).as(page).contains("data-testid=\"hint\"", hint);
        }
    }
}
