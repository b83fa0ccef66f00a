package dev.identityemulator.stripe.identity.session;

/**
 * The status of a session.
 *
 * @see <a href="https://docs.stripe.com/identity/how-sessions-work">Stripe: How sessions work</a>
 */
public enum VerificationStatus {
    /** The session awaits the user's input, for the first time or again after a failure. */
    REQUIRES_INPUT,
    /** The submission is being checked. */
    PROCESSING,
    /** Every check passed. This is final. */
    VERIFIED,
    /** The session takes no more submissions. This is final. */
    CANCELED
}
