package dev.identityemulator.stripe.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The state of a link to a session. */
class LinkStateTest {

    private static final Instant CREATED = Instant.parse("2026-11-28T08:00:00Z");
    private static final Duration LIFE = Duration.ofHours(48);

    private final VerificationSession session = session();
    private final String token = String.valueOf(session.links().validToken());

    @Test
    void ofWhenTheSessionAwaitsInputThenAliveUntilTheLinkExpires() {
        assertThat(LinkState.of(session, token, CREATED)).isEqualTo(LinkState.ALIVE);
        assertThat(LinkState.of(session, token, CREATED.plus(LIFE).minusNanos(1)))
                .isEqualTo(LinkState.ALIVE);
        assertThat(LinkState.of(session, token, CREATED.plus(LIFE))).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void ofWhenSubmittedThenUsed() {
        session.apply(VerificationTransition.SUBMIT);

        assertThat(LinkState.of(session, token, CREATED)).isEqualTo(LinkState.USED);
    }

    @Test
    void ofWhenCanceledThenCanceledEvenForAnUnknownToken() {
        session.apply(VerificationTransition.CANCEL);

        assertThat(LinkState.of(session, token, CREATED)).isEqualTo(LinkState.CANCELED);
        assertThat(LinkState.of(session, "test_other", CREATED)).isEqualTo(LinkState.CANCELED);
    }

    @Test
    void ofWhenTheTokenIsNeitherTheCurrentNorTheEarlierThenReplaced() {
        assertThat(LinkState.of(session, "test_other", CREATED)).isEqualTo(LinkState.REPLACED);
    }

    private static VerificationSession session() {
        var params = new VerificationSessionCreateParams(
                null, null, null, null, null, null, null, null, VerificationType.Requested.DOCUMENT, null);
        return new VerificationSession(
                VerificationSession.key("acct_1", CREATED), CREATED, params, VerificationOptions.NONE);
    }
}
