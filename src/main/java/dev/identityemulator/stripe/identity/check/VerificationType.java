package dev.identityemulator.stripe.identity.check;

/**
 * The type of a session and of its reports.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-checks">Stripe: Verification checks</a>
 */
public enum VerificationType {
    DOCUMENT,
    ID_NUMBER,
    /** The checks of a verification flow. Responses have this type, and no request may name it. */
    VERIFICATION_FLOW;

    /** The types that a request may name. */
    public enum Requested {
        DOCUMENT,
        ID_NUMBER;

        public VerificationType type() {
            return VerificationType.valueOf(name());
        }
    }
}
