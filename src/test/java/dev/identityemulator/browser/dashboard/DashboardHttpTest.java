package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.api.account.RecentAccounts;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RunningEmulator;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard by plain HTTP, with odd requests too. */
@ExtendWith(RunningEmulator.class)
class DashboardHttpTest {

    private static String page(Emulator emulator, String page) {
        return "/dashboard/" + Story.account(emulator) + page;
    }

    @Test
    void rootWhenAskedForThenLeadsToTheDashboard(Emulator emulator) {
        assertThat(emulator.raw().get("/").header("Location")).isEqualTo("dashboard");
        assertThat(emulator.raw().get("/dashboard/").header("Location")).isEqualTo("../dashboard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/dashboard",
                "/dashboard/",
                "/dashboard/acct_1Head/sessions",
                "/dashboard/acct_1Head/nowhere"
            })
    void pageWhenOnlyItsHeadIsAskedForThenAsForTheWhole(String path, Emulator emulator) {
        var whole = emulator.raw().get(path);
        var head = emulator.raw().send(path, request -> request.method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(whole.status());
        assertThat(head.header("Location")).isEqualTo(whole.header("Location"));
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        assertThat(head.text()).isEmpty();
    }

    @Test
    void actionsWhenTheStateDoesNotAllowThemThenAPageSaysSo(Emulator emulator) throws StripeException {
        var session = emulator.sessions().cancel(emulator.newSession().getId());

        var response = emulator.raw().post(page(emulator, "/sessions/" + session.getId() + "/verify"), "");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text())
                .contains("You cannot submit this VerificationSession", "<h1")
                .doesNotContain("id=\"live\"");
        assertThat(emulator.raw().get(page(emulator, "")).text()).contains("id=\"live\"");
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
        var response = emulator.raw().get(page(emulator, page));

        assertThat(response.status()).isEqualTo(page.contains("%00") ? 400 : 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions?starting_after=vs_1", "/sessions?search=%00&status=%00", "/sessions?search=%ff%fe",
                        "/requests?status=x",
                "/requests?status=99999999999999", "/requests?path=%00", "/events?type=*", "/events?type=%00",
                "/deliveries?status=nothing", "/clock?amount=x", "/sessions?a[b]=1&a=2", "/requests?method=BREW"
            })
    void pageWhenItsParametersAreOddThenNeverFails(String page, Emulator emulator) {
        var response = emulator.raw().get(page(emulator, page));

        assertThat(response.status()).isLessThan(500);
        assertThat(response.header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amount=0", "amount=-1", "amount=x", "amount=99999999999", "amount=9999999999&unit=days", ""})
    void clockWhenMovedByNonsenseThenRejected(String form, Emulator emulator) {
        assertThat(emulator.raw().post(page(emulator, "/clock"), form).status()).isEqualTo(400);
    }

    @Test
    void dashboardWhenSwitchedOffThenNothingOfItIsThere() {
        try (var server = EmulatorServer.start("emulator.dashboard.enabled=false")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            emulator.raw().get("/v1/events").requireOk();

            for (var path : List.of("/", "/dashboard", "/dashboard/acct_1", "/dashboard/acct_1/live")) {
                var response = emulator.raw().get(path);
                assertThat(response.status()).as(path).isEqualTo(404);
                assertThat(response.error().path("message").asString()).startsWith("Unrecognized request URL");
            }
            assertThat(emulator.raw().post("/dashboard/acct_1/reset", "").status())
                    .isEqualTo(404);
            assertThat(server.bean(RecentAccounts.class).latest()).isEmpty();
        }
    }
}
