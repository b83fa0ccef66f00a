package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard shows nothing of other accounts, and takes no actions from other origins. */
@ExtendWith(RunningEmulator.class)
class DashboardSafetyTest {

    private static String page(Emulator emulator, String page) {
        return "/dashboard/" + Story.account(emulator) + page;
    }

    private static RawClient.Response post(Emulator emulator, String path, String header, String value) {
        return emulator.raw().post(path, "", request -> request.setHeader(header, value));
    }

    @Test
    void keyWhenItIsInTheAddressThenItDoesNotStayThere(Emulator emulator) {
        var response = emulator.raw().get("/dashboard?key=" + emulator.key());

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("Location")).matches("dashboard/acct_1[0-9A-Za-z]{15}");
        var live = emulator.raw().get("/dashboard?key=sk_live_secret~~~~");
        assertThat(live.status()).isEqualTo(422);
        assertThat(live.text()).contains("live key").doesNotContain("secret~~~~", "~~~~");
    }

    @Test
    void pageWhenShownThenNobodyMayFrameItAndNothingForeignRuns(Emulator emulator) {
        var response = emulator.raw().get(page(emulator, ""));

        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.text()).doesNotContain("http://www", "https://", "onclick", "<style");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, %%%",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void actionsWhenAnotherPageSendsThemThenRejected(String header, String value, Emulator emulator)
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
            var response = emulator.raw().get(page(other, page));
            assertThat(response.status()).as(page).isEqualTo(200);
            assertThat(response.text()).as(page).doesNotContain("vs_1", "evt_1", "whd_1", "we_1");
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

    @Test
    void filesWhenShownThenOnlyToOurOwnPages(Emulator emulator) throws StripeException {
        var session = emulator.submit(emulator.newSession(), "verify", "");
        var file = emulator.withRestrictedKey()
                .raw()
                .get("/v1/identity/verification_reports/" + session.getLastVerificationReport())
                .json()
                .at("/document/files/0")
                .asString();

        var response = emulator.raw().send(page(emulator, "/files/" + file), HttpRequest.Builder::GET);

        assertThat(response.header("Content-Type")).isEqualTo("image/png");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Content-Security-Policy")).contains("sandbox");
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
