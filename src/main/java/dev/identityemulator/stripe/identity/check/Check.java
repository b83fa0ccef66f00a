package dev.identityemulator.stripe.identity.check;

/**
 * The checks of a report, in the order in which they are made.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-checks">Stripe: Verification checks</a>
 */
public enum Check {
    DOCUMENT,
    SELFIE,
    ID_NUMBER,
    EMAIL,
    PHONE
}
