package dev.identityemulator.stripe.ephemeralkey;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.jobs.ScopeAging;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.time.Duration;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Ends the keys of an account, and those of a redacted session; the time of an object runs out for its keys, too. */
@Component
class EphemeralKeyData implements AccountData, PersonalDataStore, ScopeAging {

    private final EphemeralKeys keys;

    EphemeralKeyData(EphemeralKeys keys) {
        this.keys = keys;
    }

    @Override
    public void redact(String account, Collection<String> ids) {
        keys.ofAll(account, ids.toArray(String[]::new)).forEach(keys::delete);
    }

    @Override
    public void age(String account, String scope, Duration by) {
        keys.ofObject(account, scope).forEach(key -> key.age(by));
    }

    @Override
    public void deleteAll(String account) {
        keys.deleteByAccount(account);
    }
}
