package dev.identityemulator.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A logged request can be found from its error, and made again. */
@ExtendWith(RunningEmulator.class)
class DashboardRequestsTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static String page(Emulator emulator, String page) {
        return "/dashboard/" + Story.account(emulator) + page;
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
}
