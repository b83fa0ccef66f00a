package dev.identityemulator.stripe.identity.check;

/**
 * The checks that a report can hold, in the order in which they are made.
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
