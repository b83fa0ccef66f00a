package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.accountstate.RowReference;
import dev.identityemulator.core.idempotency.IdempotencyData;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Redacts arrangements with a session that they served, and deletes them with their account. */
@Component
class OutcomeData implements AccountData, PersonalDataStore, AccountState {

    private final Arrangements arrangements;
    private final ArrangementUses uses;
    private final IdempotencyData responses;

    OutcomeData(Arrangements arrangements, ArrangementUses uses, IdempotencyData responses) {
        this.arrangements = arrangements;
        this.uses = uses;
        this.responses = responses;
    }

    @Override
    public void redact(String account, Collection<String> sessions) {
        uses.ofAll(account, sessions.toArray(String[]::new)).stream()
                .map(ArrangementUse::arrangement)
                .distinct()
                .sorted()
                .forEach(arrangement -> redactArrangement(account, arrangement));
    }

    /** An arrangement that may serve further sessions keeps what it needs for them. */
    private void redactArrangement(String account, String id) {
        var arrangement = arrangements.lock(account, id);
        arrangement.ifPresent(Arrangement::redact);
        if (arrangement.isEmpty() || !arrangement.get().hasMore()) {
            responses.redact(account, List.of(id));
        }
    }

    @Override
    public int turn() {
        return 2;
    }

    @Override
    public void deleteAll(String account) {
        uses.deleteByAccount(account);
        arrangements.deleteByAccount(account);
    }

    @Override
    public List<RowReference> references() {
        return List.of(new RowReference("outcome_servings", "id", "verification_sessions"));
    }

    @Override
    public Optional<RowProblem> problem(String account) {
        return arrangements.all(account).stream()
                .flatMap(each ->
                        RowProblem.ifUnreadable("arranged_outcomes", each.id(), "script", each::script).stream())
                .findFirst();
    }
}
