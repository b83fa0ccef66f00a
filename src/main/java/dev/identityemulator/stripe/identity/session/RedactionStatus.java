package dev.identityemulator.stripe.identity.session;

/**
 * How far the redaction of a session has come. (Stripe's newest typings know a third value, {@code validated}, which
 * nothing explains; it is never produced here.)
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/redact">Stripe: Redact a session</a>
 */
public enum RedactionStatus {
    /** The session itself is redacted, and what else tells of it is about to be. */
    PROCESSING,
    /** Everything is redacted. */
    REDACTED
}
