package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.RowReference;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes what apps collected for the sessions of an account, and for a redacted session. */
@Component
class PageData implements AccountData, PersonalDataStore, AccountState {

    private final VerificationPages pages;

    PageData(VerificationPages pages) {
        this.pages = pages;
    }

    @Override
    public void redact(String account, Collection<String> sessions) {
        pages.ofAll(account, sessions.toArray(String[]::new)).forEach(pages::delete);
    }

    @Override
    public void deleteAll(String account) {
        pages.deleteByAccount(account);
    }

    @Override
    public List<RowReference> references() {
        return List.of(new RowReference("verification_pages", "id", "verification_sessions"));
    }
}
