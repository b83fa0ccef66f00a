package dev.identityemulator.stripe.identity.link;

import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import java.time.Instant;

/** Whether a link to a session still leads anywhere, and if not, why. */
public enum LinkState {
    /** The user can submit. */
    ALIVE,
    /** Its time is over. */
    EXPIRED,
    /** The user has submitted. */
    USED,
    /** The session was canceled. */
    CANCELED,
    /** The session was redacted. */
    REDACTED,
    /** It was used or has expired, and a later one has taken its place. */
    REPLACED;

    static LinkState of(VerificationSession session, String token, Instant now) {
        var links = session.links();
        if (session.redaction() != null) {
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
