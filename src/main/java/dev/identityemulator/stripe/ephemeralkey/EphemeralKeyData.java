package dev.identityemulator.stripe.ephemeralkey;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import org.springframework.stereotype.Component;

/** Ends the keys of an account, and those of a redacted session. */
@Component
class EphemeralKeyData implements AccountData, PersonalDataStore {

    private final EphemeralKeys keys;

    EphemeralKeyData(EphemeralKeys keys) {
        this.keys = keys;
    }

    @Override
    public void redact(String account, String session) {
        keys.deleteByObject(account, session);
    }

    @Override
    public void deleteAll(String account) {
        keys.deleteByAccount(account);
    }
}
