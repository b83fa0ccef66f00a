package dev.identityemulator.testhelpers.clock;

import static dev.identityemulator.testhelpers.clock.SessionClock.advance;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What expires with the time of one session: its secret, its link, the sight of its results, and keys that open it. */
@ExtendWith(RunningEmulator.class)
class SessionExpiryTest {

    @Test
    void advanceWhenADayPassesThenTheSecretOfTheSessionIsRenewedAndNoOther(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        var other = emulator.newSession();

        advance(mine, "duration=23h", emulator).requireOk();
        assertThat(emulator.sessions().retrieve(mine.getId()).getClientSecret()).isEqualTo(mine.getClientSecret());
        advance(mine, "duration=1h", emulator).requireOk();

        assertThat(emulator.sessions().retrieve(mine.getId()).getClientSecret()).isNotEqualTo(mine.getClientSecret());
        assertThat(emulator.sessions().retrieve(other.getId()).getClientSecret())
                .isEqualTo(other.getClientSecret());
    }

    @Test
    void advanceWhenTwoDaysPassThenTheLinkOfTheSessionIsDeadAndNoOther(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        var other = emulator.newSession();

        advance(mine, "duration=2d", emulator).requireOk();

        assertThat(page(mine, emulator)).contains("dead-link");
        assertThat(page(other, emulator)).doesNotContain("dead-link").contains("consent-accept");
    }

    private static String page(VerificationSession session, Emulator emulator) {
        return emulator.raw()
                .get(session.getUrl().substring(emulator.baseUrl().length()))
                .text();
    }

    @Test
    void advanceWhenTwoDaysPassThenTheResultsOfTheSessionAreNoLongerShown(Emulator emulator) throws StripeException {
        var mine = emulator.submit(emulator.newSession(), "verify", "");
        var other = emulator.submit(emulator.newSession(), "verify", "");

        advance(mine, "seconds=172801", emulator).requireOk();

        assertThat(results(other, emulator)).containsExactly(200, 200, 200);
        assertThat(results(mine, emulator)).containsExactly(403, 403, 403);
        var again = emulator.submit(emulator.newSession(), "verify", "");
        assertThat(results(again, emulator)).containsExactly(200, 200, 200);
    }

    @Test
    void advanceWhenASessionIsVerifiedAfterwardsThenItsResultsAreRecent(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        advance(mine, "duration=30d", emulator).requireOk();

        emulator.submit(mine, "verify", "");

        assertThat(results(mine, emulator)).containsExactly(200, 200, 200);
    }

    /** The statuses of the session with its results, of its report with them, and of the image of the document. */
    private static List<Integer> results(VerificationSession session, Emulator emulator) {
        var restricted = emulator.withRestrictedKey().raw();
        var report = session.getLastVerificationReport();
        var verified = restricted.get("/v1/identity/verification_sessions/" + session.getId());
        var reportId = report != null
                ? report
                : verified.requireOk().json().get("last_verification_report").asString();
        var shown = restricted.get("/v1/identity/verification_reports/" + reportId);
        var file = shown.requireOk().json().at("/document/files/0").asString();
        return List.of(
                restricted
                        .get("/v1/identity/verification_sessions/" + session.getId() + "?expand[]=verified_outputs.dob")
                        .status(),
                restricted
                        .get("/v1/identity/verification_reports/" + reportId + "?expand[]=document.dob")
                        .status(),
                restricted.get("/v1/files/" + file + "/contents").status());
    }

    @Test
    void advanceWhenAnEphemeralKeyOpensTheSessionThenItExpires(Emulator emulator) throws StripeException {
        var mine = emulator.newSession();
        var other = emulator.newSession();
        var myKey = Emulator.withKey(emulator.baseUrl(), ephemeralKey(mine, emulator));
        var otherKey = Emulator.withKey(emulator.baseUrl(), ephemeralKey(other, emulator));
        var page = "/v1/identity/verification_pages/";
        myKey.raw().get(page + mine.getId()).requireOk();

        advance(mine, "duration=1h", emulator).requireOk();

        assertThat(myKey.raw().get(page + mine.getId()).status()).isEqualTo(401);
        otherKey.raw().get(page + other.getId()).requireOk();
    }

    private static String ephemeralKey(VerificationSession session, Emulator emulator) {
        return emulator.raw()
                .post(
                        "/v1/ephemeral_keys",
                        "verification_session=" + session.getId(),
                        request -> request.header("Stripe-Version", "2026-07-29.dahlia"))
                .requireOk()
                .json()
                .get("secret")
                .asString();
    }
}
