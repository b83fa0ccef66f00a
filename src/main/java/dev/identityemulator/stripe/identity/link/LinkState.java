package dev.identityemulator.stripe.identity.link;

import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import java.time.Instant;

/** The state of a link to a session: valid, or the reason why it is not. */
public enum LinkState {
    /** The user can submit. */
    ALIVE,
    /** The link has expired. */
    EXPIRED,
    /** The user has submitted. */
    USED,
    /** The session was canceled. */
    CANCELED,
    /** The session was redacted. */
    REDACTED,
    /** The link was used or has expired, and a newer link replaced it. */
    REPLACED;

    static LinkState of(VerificationSession session, String token, Instant now) {
        var links = session.links();
        if (session.state().redaction() != null) {
            return REDACTED;
        }
        if (session.status() == VerificationStatus.CANCELED) {
            return CANCELED;
        }
        if (!links.hasToken(token)) {
            return REPLACED;
        }
        if (links.validToken() == null) {
            return USED;
        }
        return links.urlIsOver(token, now) ? EXPIRED : ALIVE;
    }
}
