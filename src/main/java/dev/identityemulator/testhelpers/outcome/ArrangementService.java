package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the arrangements of accounts. */
@Service
class ArrangementService {

    private final Arrangements arrangements;
    private final ArrangingAccounts arranging;
    private final EntityManager entities;
    private final AccountClock clock;

    ArrangementService(
            Arrangements arrangements, ArrangingAccounts arranging, EntityManager entities, AccountClock clock) {
        this.arrangements = arrangements;
        this.arranging = arranging;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public Arrangement create(String account, ArrangementCreateParams params) {
        arranging.expect(account);
        return arrangements.save(new Arrangement(account, clock.next(account), params));
    }

    @Transactional(readOnly = true)
    public Arrangement retrieve(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> ApiErrors.noSuch(Arrangement.NOUN, id, "id"));
    }

    @Transactional(readOnly = true)
    public Page<Arrangement> list(Caller caller, ArrangementListParams params) {
        Cursors.check(params, Arrangement.NOUN, id -> find(caller, id).isPresent());
        return KeysetQuery.over(entities, Arrangement.class, Arrangement.PREFIX, Arrangement::id, caller.account())
                .page(params);
    }

    @Transactional
    public void delete(Caller caller, String id) {
        arrangements.delete(retrieve(caller, id));
    }

    /** The arrangements that may serve further sessions at this time, the oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Arrangement> withMore(String account, Trigger trigger) {
        return arranging.mayInclude(account) ? arrangements.withMore(account, trigger) : List.of();
    }

    private Optional<Arrangement> find(Caller caller, String id) {
        return arrangements.findById(new ResourceKey(caller.account(), id));
    }
}
