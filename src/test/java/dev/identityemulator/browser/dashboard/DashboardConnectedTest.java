package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of a connected account and those of its platform show the connected account's objects. */
@ExtendWith(RunningEmulator.class)
class DashboardConnectedTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    private static String page(Emulator emulator, String page) {
        return "/dashboard/" + Story.account(emulator) + page;
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
}
