package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session on its two axes.
 *
 * @param redaction how far the redaction has come, or null if there is none
 */
@Embeddable
public record SessionState(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        VerificationStatus status,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable
        RedactionStatus redaction) {

    static final SessionState NEW = new SessionState(VerificationStatus.REQUIRES_INPUT, null);

    /** Whether this state allows a transition. A redacted session allows none. */
    public boolean allows(VerificationTransition transition) {
        return redaction == null && transition.isAllowedIn(status);
    }

    /**
     * The state after a transition.
     *
     * @throws ApiException if this state does not allow it
     */
    SessionState after(VerificationTransition transition) {
        if (!allows(transition)) {
            throw error(transition);
        }
        return new SessionState(transition.to(status), redaction);
    }

    SessionState withRedaction(RedactionStatus progress) {
        return new SessionState(status, progress);
    }

    /** The state once the redaction is done; an open session, as there may be in a copy, is canceled by it. */
    SessionState redacted() {
        var end = status == VerificationStatus.VERIFIED ? status : VerificationStatus.CANCELED;
        return new SessionState(end, RedactionStatus.REDACTED);
    }

    /** The error of a transition that this state does not allow. */
    public ApiException error(VerificationTransition transition) {
        return redaction == null
                ? ApiErrors.wrongState(transition.error(status))
                : ApiErrors.redacted(transition.errorWhenRedacted());
    }
}
