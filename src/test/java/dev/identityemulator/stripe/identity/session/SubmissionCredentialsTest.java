package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The secret is valid for a day and the link for two. Reading a session that awaits input renews both once one has expired. */
@ExtendWith(RunningEmulator.class)
class SubmissionCredentialsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECRET_LIFE = Duration.ofHours(24);
    private static final Duration URL_LIFE = Duration.ofHours(48);

    private static VerificationSession look(VerificationSession session, Emulator emulator) throws StripeException {
        return emulator.sessions().retrieve(session.getId());
    }

    private static void requireTheSameToken(VerificationSession session) {
        assertThat(session.getClientSecret().replace(session.getId() + "_secret_", ""))
                .isEqualTo(session.getUrl().replaceFirst(".*/start/", ""));
    }

    private static String path(VerificationSession session) {
        return session.getUrl().replaceFirst(".*(?=/start/)", "");
    }

    private static int open(VerificationSession session, Emulator emulator) {
        return emulator.raw().get(path(session)).status();
    }

    @Test
    void createWhenMadeThenBothHaveTheirForm(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        assertThat(session.getClientSecret()).matches(session.getId() + "_secret_test_[0-9A-Za-z]{84}");
        assertThat(session.getUrl())
                .matches("https?://[^/]+/start/test_[0-9A-Za-z]{84}")
                .doesNotContain(session.getId());
        requireTheSameToken(session);
    }

    @Test
    void createWhenMadeTwiceThenNothingIsShared(Emulator emulator) throws StripeException {
        var one = emulator.newSession();
        var other = emulator.newSession();

        assertThat(one.getClientSecret().replace(one.getId(), ""))
                .isNotEqualTo(other.getClientSecret().replace(other.getId(), ""));
        assertThat(one.getUrl()).isNotEqualTo(other.getUrl());
    }

    @Test
    void retrieveWhenBothAreAliveThenTheSame(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.advance(SECRET_LIFE.minus(MINUTE));

        assertThat(look(session, emulator)).isEqualTo(session);
    }

    @Test
    void retrieveWhenTheSecretIsOverThenBothAreFreshAndTheOldUrlStaysGood(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.advance(SECRET_LIFE.plusSeconds(1));

        var seen = look(session, emulator);

        assertThat(seen.getClientSecret()).isNotEqualTo(session.getClientSecret());
        requireTheSameToken(seen);
        assertThat(look(session, emulator)).isEqualTo(seen);
        assertThat(open(session, emulator)).isEqualTo(200);
        assertThat(open(seen, emulator)).isEqualTo(200);
        emulator.advance(URL_LIFE.minus(SECRET_LIFE));
        assertThat(open(session, emulator)).isEqualTo(410);
        assertThat(open(seen, emulator)).isEqualTo(200);
    }

    @Test
    void submitWhenByTheOldUrlThenAllAreUsed(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.advance(SECRET_LIFE.plusSeconds(1));
        var seen = look(session, emulator);

        emulator.raw().post(path(session), "outcome=success").requireOk();

        assertThat(look(session, emulator).getStatus()).isEqualTo("verified");
        assertThat(open(session, emulator)).isEqualTo(410);
        assertThat(open(seen, emulator)).isEqualTo(410);
    }

    @Test
    void retrieveWhenTheUrlIsOverThenAFreshOne(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.advance(Duration.ofHours(30));
        var seen = look(session, emulator);
        emulator.advance(Duration.ofHours(18));

        assertThat(look(session, emulator)).isEqualTo(seen);
        assertThat(seen.getUrl()).isNotEqualTo(session.getUrl());
        assertThat(open(session, emulator)).isEqualTo(410);
    }

    @Test
    void listWhenBothAreOverThenFreshOnesThatARetrieveFindsToo(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        emulator.advance(URL_LIFE.plusSeconds(1));

        var listed = emulator.sessions().list().getData().get(0);

        assertThat(listed.getClientSecret()).isNotNull().isNotEqualTo(session.getClientSecret());
        assertThat(listed.getUrl()).isNotNull().isNotEqualTo(session.getUrl());
        assertThat(look(session, emulator)).isEqualTo(listed);
    }

    @Test
    void listWhenInputIsAwaitedThenItemsAreAsRetrieved(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        assertThat(emulator.sessions().list().getData()).containsExactly(session);
    }

    @Test
    void retrieveWhenCanceledOrRedactedThenNeverBothAgain(Emulator emulator) throws StripeException {
        var canceled = emulator.sessions().cancel(emulator.newSession().getId());
        var redacted = emulator.sessions().redact(emulator.newSession().getId());
        emulator.advance(URL_LIFE.plusSeconds(1));

        for (var session : new VerificationSession[] {canceled, redacted}) {
            var seen = look(session, emulator);
            assertThat(seen.getClientSecret()).isNull();
            assertThat(seen.getUrl()).isNull();
        }
    }

    @Test
    void eventsWhenInputIsAwaitedThenTheyShowNeither(Emulator emulator) throws StripeException {
        emulator.newSession();

        var object = emulator.raw().get("/v1/events").requireOk().json().at("/data/0/data/object");

        assertThat(object.get("client_secret").isNull()).isTrue();
        assertThat(object.get("url").isNull()).isTrue();
    }
}
