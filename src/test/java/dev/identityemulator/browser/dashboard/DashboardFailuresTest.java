package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever failed can be seen in the lists, and delivered again. */
@ExtendWith(RunningEmulator.class)
class DashboardFailuresTest {

    private static final String ENDPOINTS = "/v1/webhook_endpoints";

    private static String text(Emulator emulator, String page) {
        return emulator.raw()
                .get("/dashboard/" + Story.account(emulator) + page)
                .requireOk()
                .text();
    }

    private static void act(Emulator emulator, String page, String form) {
        assertThat(emulator.raw()
                        .post("/dashboard/" + Story.account(emulator) + page, form)
                        .status())
                .isEqualTo(303);
    }

    /** An endpoint whose receiver is down for this many requests. */
    private static String failing(Emulator emulator, int times) {
        emulator.raw()
                .post("/v1/test_helpers/inbox/down", Form.of("status=503", "times=" + times))
                .requireOk();
        return emulator.raw()
                .post(ENDPOINTS, Form.of("url=" + emulator.baseUrl() + "/inbox/down", "enabled_events[]=*"))
                .requireOk()
                .json()
                .path("id")
                .asString();
    }

    private static void settle(Emulator emulator) {
        emulator.raw().post("/v1/test_helpers/settle", "").requireOk();
    }

    @Test
    void sessionsWhenOneFailedThenItsRowAndItsPageShowTheCode(Emulator emulator) throws StripeException {
        var fresh = emulator.newSession();
        assertThat(text(emulator, "/sessions")).doesNotContain("data-testid=\"last-error\"");

        emulator.submit(fresh, "unverify", "error_code=document_expired");

        assertThat(text(emulator, "/sessions")).contains("data-testid=\"last-error\">document_expired<");
        assertThat(text(emulator, "/sessions/" + fresh.getId()))
                .contains("data-testid=\"last-error\">document_expired<", "The document is expired.");
        emulator.submit(fresh, "verify", "");
        assertThat(text(emulator, "/sessions")).doesNotContain("data-testid=\"last-error\"");
    }

    @Test
    void deliveriesWhenOneFailedThenEachListSaysSo(Emulator emulator) throws StripeException {
        var endpoint = failing(emulator, 1);
        var session = emulator.newSession();
        settle(emulator);

        assertThat(text(emulator, "/deliveries"))
                .contains(">identity.verification_session.created</a>", session.getId(), "503 in", ">next ");
        assertThat(text(emulator, "/webhook_endpoints")).contains("data-testid=\"failing\"", "next attempt at");
        assertThat(text(emulator, "/events")).contains("<span class=\"pill bad\">1 not delivered</span>");

        act(emulator, "/deliveries/resend_failed", "webhook_endpoint=" + endpoint);
        settle(emulator);

        assertThat(text(emulator, "/webhook_endpoints/" + endpoint))
                .contains("manual, attempt 2")
                .doesNotContain("data-testid=\"failing\"");
        assertThat(text(emulator, "/events")).doesNotContain("not delivered");
    }

    @Test
    void deliveriesWhenAllFailedAreResentThenWhatArrivedIsNot(Emulator emulator) throws StripeException {
        failing(emulator, 1);
        emulator.newSession();
        settle(emulator);
        emulator.newSession();
        settle(emulator);

        act(emulator, "/deliveries/resend_failed", "");
        settle(emulator);

        var deliveries =
                emulator.raw().get("/v1/test_helpers/webhook_deliveries").json().path("data");
        assertThat(deliveries.valueStream().filter(each -> each.path("attempt").asInt() == 2))
                .hasSize(1)
                .allMatch(each -> each.path("status").asString().equals("succeeded"));
        assertThat(deliveries).hasSize(3);
    }

    @Test
    void endpointWhenSentATestEventThenItReceivesOneOfATypeThatItDoesNotName(Emulator emulator) {
        var endpoint = emulator.raw()
                .post(
                        ENDPOINTS,
                        Form.of(
                                "url=" + emulator.baseUrl() + "/inbox/test",
                                "enabled_events[]=identity.verification_session.canceled"))
                .requireOk()
                .json()
                .path("id")
                .asString();

        act(emulator, "/webhook_endpoints/" + endpoint + "/test_event", "");
        settle(emulator);

        assertThat(text(emulator, "/webhook_endpoints/" + endpoint))
                .contains(">identity.verification_session.created</a>", "200 in");
    }
}
