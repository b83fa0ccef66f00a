package dev.identityemulator.outcome;

import dev.identityemulator.account.AccountData;
import dev.identityemulator.account.ResourceKey;
import dev.identityemulator.idempotency.IdempotencyData;
import dev.identityemulator.redaction.PersonalDataStore;
import org.springframework.stereotype.Component;

/** What becomes of arrangements when their account is emptied, or a session that they served is redacted. */
@Component
class OutcomeData implements AccountData, PersonalDataStore {

    private final Arrangements arrangements;
    private final Servings servings;

    private final IdempotencyData answers;

    OutcomeData(Arrangements arrangements, Servings servings, IdempotencyData answers) {
        this.arrangements = arrangements;
        this.servings = servings;
        this.answers = answers;
    }

    @Override
    public void redact(String account, String session) {
        servings.findById(new ResourceKey(account, session))
                .ifPresent(serving -> redactArrangement(account, serving.arrangement()));
    }

    /** An arrangement that is still to serve other sessions keeps what it needs for them. */
    private void redactArrangement(String account, String id) {
        var arrangement = arrangements.lock(account, id);
        arrangement.ifPresent(Arrangement::redact);
        if (arrangement.isEmpty() || !arrangement.get().hasMore()) {
            answers.redact(account, id);
        }
    }

    @Override
    public void deleteAll(String account) {
        servings.deleteByAccount(account);
        arrangements.deleteByAccount(account);
    }
}
