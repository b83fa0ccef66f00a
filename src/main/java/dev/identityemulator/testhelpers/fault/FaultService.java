package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the faults of accounts. */
@Service
class FaultService implements AccountData {

    private static final int MOST = 1000;

    private final Faults faults;
    private final FaultLookup faulty;
    private final EntityManager entities;
    private final AccountClock clock;
    private final TransactionTemplate transaction;

    FaultService(
            Faults faults,
            FaultLookup faulty,
            EntityManager entities,
            AccountClock clock,
            TransactionTemplate transaction) {
        this.faults = faults;
        this.faulty = faulty;
        this.entities = entities;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Transactional
    public Fault create(String account, FaultParams params) {
        if (faults.countByAccount(account) >= MOST) {
            throw ApiErrors.wrongState("You have reached the maximum of " + MOST + " faults; end some of them.");
        }
        faulty.expect(account);
        return faults.save(new Fault(account, clock.next(account), params));
    }

    @Transactional(readOnly = true)
    public Fault retrieve(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> ApiErrors.noSuch(Fault.NOUN, id, "id"));
    }

    @Transactional(readOnly = true)
    public Page<Fault> list(Caller caller, FaultListParams params) {
        Cursors.check(params, Fault.NOUN, id -> find(caller, id).isPresent());
        return KeysetQuery.over(entities, Fault.class, Fault.PREFIX, Fault::id, caller.account())
                .page(params);
    }

    @Transactional
    public void delete(Caller caller, String id) {
        faults.delete(retrieve(caller, id));
    }

    @Override
    @Transactional
    public void deleteAll(String account) {
        faults.deleteByAccount(account);
    }

    /** Consumes the oldest matching fault; a concurrent call gets the next one. */
    public Optional<Fault> consumeMatching(String account, Predicate<Fault> matching) {
        return transaction.execute(status -> {
            var found = faults.lockAll(account).stream().filter(matching).findFirst();
            found.ifPresent(Fault::consume);
            return found;
        });
    }

    private Optional<Fault> find(Caller caller, String id) {
        return faults.findById(new ResourceKey(caller.account(), id));
    }
}
