package dev.identityemulator.stripe.identity.request;

import dev.identityemulator.stripe.identity.report.VerificationReport;

/**
 * What a session verifies.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-checks">Stripe: Verification checks</a>
 */
public enum VerificationType {
    DOCUMENT,
    ID_NUMBER,
    /** The checks of a verification flow; it is answered with, and never sent. */
    VERIFICATION_FLOW;

    /** The same as the type of a report. */
    public VerificationReport.Type reportType() {
        return VerificationReport.Type.valueOf(name());
    }

    /** The types that a caller may ask for by name. */
    public enum Requested {
        DOCUMENT,
        ID_NUMBER;

        VerificationType type() {
            return VerificationType.valueOf(name());
        }
    }
}
