package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.stripe.event.EventType;
import java.util.Locale;

/**
 * The types of a session's events.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-sessions">Stripe: Verification Sessions</a>
 */
public enum SessionEventType implements EventType {
    CREATED,
    PROCESSING,
    VERIFIED,
    REQUIRES_INPUT,
    CANCELED,
    REDACTED;

    private static final ThinTwin TWIN =
            new ThinTwin("identity.verification_session", "/v1/identity/verification_sessions");

    @Override
    public String value() {
        return "identity.verification_session." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ThinTwin thinTwin() {
        return TWIN;
    }

    /** As at Stripe, {@code *} leaves it out. */
    @Override
    public boolean mustBeNamed() {
        return this == REDACTED;
    }
}
