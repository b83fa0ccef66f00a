package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import org.springframework.stereotype.Component;

/** Deletes what apps collected for the sessions of an account, and for a redacted session. */
@Component
class PageData implements AccountData, PersonalDataStore {

    private final VerificationPages pages;

    PageData(VerificationPages pages) {
        this.pages = pages;
    }

    @Override
    public void redact(String account, String session) {
        pages.delete(account, session);
    }

    @Override
    public void deleteAll(String account) {
        pages.deleteByAccount(account);
    }
}
