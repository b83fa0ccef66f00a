package dev.identityemulator.stripe.identity.session;

/**
 * Where a session stands.
 *
 * @see <a href="https://docs.stripe.com/identity/how-sessions-work">Stripe: How sessions work</a>
 */
public enum VerificationStatus {
    /** The user's input is awaited, for the first time or again after a failure. */
    REQUIRES_INPUT,
    /** What the user submitted is being checked. */
    PROCESSING,
    /** Every check passed; this is final. */
    VERIFIED,
    /** The session takes no submission any more; this is final. */
    CANCELED
}
