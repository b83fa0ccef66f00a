package dev.identityemulator.core.personaldata;

import java.util.Collection;

/**
 * Implemented by every package that keeps personal data of a resource beyond the resource's own row. A redaction calls all
 * of them in one transaction, for all resources that it redacts at once.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-sessions#redact">Stripe: Redact a session</a>
 */
public interface PersonalDataStore {

    /** Replaces the personal data that the package keeps of the resources with these ids by placeholders. */
    void redact(String account, Collection<String> ids);

    /** This store's turn. A store that locks rows which other work needs comes late, so that it holds them briefly. */
    default int turn() {
        return 0;
    }
}
