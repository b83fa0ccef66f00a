package dev.identityemulator.browser.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The timeline of a session has what the request log leaves out. */
@ExtendWith(RunningEmulator.class)
class DashboardTimelineTest {

    private static String text(Emulator emulator, String session) {
        return emulator.raw()
                .get("/dashboard/" + Story.account(emulator) + "/sessions/" + session)
                .requireOk()
                .text();
    }

    @Test
    void timelineWhenAHelperSubmitsThenItsCallHasTheEventsThatItCaused(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.submit(session, "verify", "");

        var item = Pattern.compile("(?s)<li>(?:(?!</li>).)*data-testid=\"call\".*?</li>")
                .matcher(text(emulator, session.getId()));

        assertThat(item.find()).isTrue();
        assertThat(item.group())
                .contains(
                        "/v1/test_helpers/identity/verification_sessions/" + session.getId() + "/verify",
                        "test helper, ",
                        " ms",
                        "identity.verification_session.processing",
                        "identity.verification_session.verified");
        assertThat(item.group()).containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
    }

    @Test
    void timelineWhenAPersonOpensThePageThenItIsThereWithoutTheToken(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var link = URI.create(session.getUrl()).getPath();
        emulator.raw().get(link).requireOk();
        emulator.raw().post(link, "action=decline").requireOk();
        emulator.raw().post("/dashboard/" + Story.account(emulator) + "/sessions/" + session.getId() + "/cancel", "");

        var page = text(emulator, session.getId());

        assertThat(page).contains("<span class=\"method\">GET</span> <code>/start/…</code>", "verification page, ");
        assertThat(page).contains("<span class=\"method\">POST</span> <code>/start/…</code>", "dashboard, ");
        assertThat(page).doesNotContain(link);
        var other = emulator.newSession();
        assertThat(text(emulator, other.getId())).doesNotContain("data-testid=\"call\"");
    }

    @Test
    void sessionWhenVerifiedThenThePersonIsOnACard(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        assertThat(text(emulator, session.getId())).doesNotContain("data-testid=\"person\"");

        emulator.submit(session, "verify", "verified_outputs[first_name]=Ada&verified_outputs[last_name]=Lovelace");

        assertThat(text(emulator, session.getId()))
                .contains("data-testid=\"person\"", "<dt>Name</dt><dd>Ada Lovelace</dd>", "<dt>Born</dt>");
    }
}
