package dev.identityemulator.core.personaldata;

/**
 * Signed by every room that keeps something of a VerificationSession beyond the session's own row. The redaction job
 * calls all of them in one transaction.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-sessions#redact">Stripe: Redact a session</a>
 */
public interface PersonalDataStore {

    /** Replaces whatever this room keeps of the session's personal data by placeholders. */
    void redact(String account, String session);
}
