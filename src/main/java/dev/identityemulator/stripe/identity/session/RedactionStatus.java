package dev.identityemulator.stripe.identity.session;

/**
 * The progress of a session's redaction. (Stripe's newest typings have a third value, {@code validated}, without an
 * explanation. The emulator never uses it.)
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/redact">Stripe: Redact a session</a>
 */
public enum RedactionStatus {
    /** The session itself is redacted, and everything else with its data will be. */
    PROCESSING,
    /** Everything is redacted. */
    REDACTED
}
