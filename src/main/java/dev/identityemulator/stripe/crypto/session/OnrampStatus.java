package dev.identityemulator.stripe.crypto.session;

/**
 * The statuses of a session.
 *
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_sessions/object">Stripe: The onramp session object</a>
 */
public enum OnrampStatus {
    INITIALIZED,
    REJECTED,
    REQUIRES_PAYMENT,
    FULFILLMENT_PROCESSING,
    FULFILLMENT_COMPLETE
}
