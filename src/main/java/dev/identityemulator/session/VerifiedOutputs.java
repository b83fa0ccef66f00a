package dev.identityemulator.session;

/**
 * The user's verified data.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
record VerifiedOutputs() {}
