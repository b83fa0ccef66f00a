package dev.identityemulator.testhelpers.snapshot;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.accountstate.AccountRows;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes snapshots of accounts, and goes back to them. */
@Service
public class SnapshotService {

    static final int MOST = 100;
    static final long MOST_ROWS = 500_000;

    private final Snapshots snapshots;
    private final SnapshotTurn turn;
    private final AccountRows rows;
    private final EntityManager entities;
    private final Clock realTime;
    private final TransactionTemplate outer;
    private final TransactionTemplate inner;

    /** Each holds two connections, and the pool has few. */
    private final Semaphore atOnce = new Semaphore(2);

    SnapshotService(
            Snapshots snapshots,
            SnapshotTurn turn,
            AccountRows rows,
            EntityManager entities,
            Clock realTime,
            PlatformTransactionManager transactions) {
        this.snapshots = snapshots;
        this.turn = turn;
        this.rows = rows;
        this.entities = entities;
        this.realTime = realTime;
        this.outer = new TransactionTemplate(transactions);
        this.inner = new TransactionTemplate(transactions);
        this.inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.inner.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Copies the account as it is at one moment, whatever happens meanwhile. That moment is the beginning of the inner transaction, so
     * that it comes after a redaction that was waited for.
     */
    Snapshot take(String account, SnapshotCreateParams params) {
        atOnce.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(outer.execute(status -> {
                turn.await(account);
                return inner.execute(begun -> copy(account, params));
            }));
        } finally {
            atOnce.release();
        }
    }

    /** Takes one that has no more than a name. */
    public SnapshotResource take(String account, @Nullable String name) {
        var params = new SnapshotCreateParams(null, name);
        params.check();
        return SnapshotResource.of(take(account, params));
    }

    /** All snapshots of the account, the newest first. */
    @Transactional(readOnly = true)
    public List<SnapshotResource> newest(String account) {
        return snapshots.newest(account).stream().map(SnapshotResource::of).toList();
    }

    private Snapshot copy(String account, SnapshotCreateParams params) {
        if (snapshots.countByAccount(account) >= MOST) {
            throw SnapshotErrors.tooMany(MOST);
        }
        var snapshot = new Snapshot(account, realTime.instant().truncatedTo(ChronoUnit.MICROS), params);
        long copied = rows.copy(account, snapshot.id());
        if (copied > MOST_ROWS) {
            throw SnapshotErrors.tooLarge(copied, MOST_ROWS);
        }
        snapshot.taken(copied);
        return snapshots.save(snapshot);
    }

    @Transactional(readOnly = true)
    Snapshot retrieve(Caller caller, String id) {
        return find(caller.account(), id).orElseThrow(() -> ApiErrors.noSuch(Snapshot.NOUN, id, "id"));
    }

    @Transactional(readOnly = true)
    Page<Snapshot> list(Caller caller, SnapshotListParams params) {
        Cursors.check(params, Snapshot.NOUN, id -> find(caller.account(), id).isPresent());
        return KeysetQuery.over(entities, Snapshot.class, Snapshot.PREFIX, Snapshot::id, caller.account())
                .page(params);
    }

    /** Puts the state of the snapshot in the place of the account's. */
    @Transactional
    public SnapshotResource restore(Caller caller, String id) {
        retrieve(caller, id);
        rows.stopTasks(caller.account());
        turn.await(caller.account());
        entities.clear();
        var snapshot = retrieve(caller, id);
        rows.putBack(snapshot.id(), snapshot.account());
        return SnapshotResource.of(snapshot);
    }

    @Transactional
    public void delete(Caller caller, String id) {
        turn.await(caller.account());
        delete(retrieve(caller, id));
    }

    private void delete(Snapshot snapshot) {
        snapshots.delete(snapshot);
        rows.deleteCopy(snapshot.id());
    }

    private Optional<Snapshot> find(String account, String id) {
        return snapshots.findById(new ResourceKey(account, id));
    }
}
