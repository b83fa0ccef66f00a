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

    /** This store's turn. A store that locks rows which other work needs comes late, so that it holds them briefly. */
    default int turn() {
        return 0;
    }
}
