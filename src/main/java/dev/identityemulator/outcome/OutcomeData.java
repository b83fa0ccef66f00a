package dev.identityemulator.outcome;

import dev.identityemulator.account.AccountData;
import dev.identityemulator.account.ResourceKey;
import dev.identityemulator.redaction.PersonalDataStore;
import org.springframework.stereotype.Component;

/** What becomes of arrangements when their account is emptied, or a session that they served is redacted. */
@Component
class OutcomeData implements AccountData, PersonalDataStore {

    private final Arrangements arrangements;
    private final Servings servings;

    OutcomeData(Arrangements arrangements, Servings servings) {
        this.arrangements = arrangements;
        this.servings = servings;
    }

    /** An arrangement that is still to serve other sessions keeps what it needs for them. */
    @Override
    public void redact(String account, String session) {
        servings.findById(new ResourceKey(account, session))
                .flatMap(serving -> arrangements.lock(account, serving.arrangement()))
                .ifPresent(Arrangement::redact);
    }

    @Override
    public void deleteAll(String account) {
        servings.deleteByAccount(account);
        arrangements.deleteByAccount(account);
    }
}
