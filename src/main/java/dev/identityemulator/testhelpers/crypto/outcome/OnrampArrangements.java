package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the arrangements of accounts. */
@Service
class OnrampArrangements {

    private final EntityManager entities;
    private final AccountClock clock;

    OnrampArrangements(EntityManager entities, AccountClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public OnrampArrangement create(String account, OnrampArrangementParams params) {
        var arrangement = new OnrampArrangement(account, clock.next(account), params);
        entities.persist(arrangement);
        return arrangement;
    }

    @Transactional(readOnly = true)
    public OnrampArrangement retrieve(String account, String id) {
        return find(account, id).orElseThrow(() -> ApiErrors.noSuch(OnrampArrangement.NOUN, id, "id"));
    }

    @Transactional(readOnly = true)
    public Page<OnrampArrangement> list(String account, OnrampArrangementListParams params) {
        Cursors.check(params, OnrampArrangement.NOUN, id -> find(account, id).isPresent());
        return KeysetQuery.over(
                        entities, OnrampArrangement.class, OnrampArrangement.PREFIX, OnrampArrangement::id, account)
                .page(params);
    }

    @Transactional
    public void delete(String account, String id) {
        entities.remove(retrieve(account, id));
    }

    private Optional<OnrampArrangement> find(String account, String id) {
        return Optional.ofNullable(entities.find(OnrampArrangement.class, new ResourceKey(account, id)));
    }
}
