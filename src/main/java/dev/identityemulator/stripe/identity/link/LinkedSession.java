package dev.identityemulator.stripe.identity.link;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.request.ProvidedDetails;
import dev.identityemulator.stripe.identity.request.ReturnUrl;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.submission.AttemptSimulator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session as a user with a link sees it.
 *
 * @param checks the checks of an attempt that passes
 * @param lastError why the last attempt failed, while the session awaits input again
 * @param returnUrl the URL to which the user returns, escaped for a header, or null
 */
public record LinkedSession(
        SessionDescription description,
        LinkState link,
        VerificationStatus status,
        VerificationOptions options,
        Set<Check> checks,
        @Nullable ProvidedDetails providedDetails,
        VerificationError.@Nullable Failure lastError,
        @Nullable String returnUrl) {

    static LinkedSession of(VerificationSession session, LinkState link) {
        var request = session.request();
        var awaitsInput = session.status() == VerificationStatus.REQUIRES_INPUT;
        return new LinkedSession(
                SessionDescription.of(session),
                link,
                session.status(),
                request.options(),
                AttemptSimulator.checks(session, Outcome.PASSES),
                request.providedDetails(),
                awaitsInput ? session.lastAttempt().error() : null,
                ReturnUrl.escaped(request.returnUrl()));
    }

    /** The session's account. */
    public String account() {
        return description.account();
    }

    /** The session's id. */
    public String id() {
        return description.id();
    }
}
