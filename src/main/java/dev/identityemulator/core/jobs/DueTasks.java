package dev.identityemulator.core.jobs;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** All due and upcoming tasks of all accounts. */
@Lazy
interface DueTasks extends Repository<DueTask, String> {

    DueTask save(DueTask task);

    void delete(DueTask task);

    /** An account with its current time. */
    interface AccountTime {

        String getAccount();

        long getMillis();
    }

    /**
     * The accounts of tasks that are due by real time, longest due first; they are due by any clock, as none is behind. Plain SQL, as
     * every start asks this, and reading HQL for the first time takes long.
     */
    @Query(
            value = "select d.account from due_work d where d.due_millis <= :now order by d.due_millis",
            nativeQuery = true)
    List<String> longestDue(long now, Limit limit);

    /** The accounts of tasks that are due by real time, latest due first. */
    @Query("select d.account from DueTask d where d.dueMillis <= :now order by d.dueMillis desc")
    List<String> latelyDue(long now, Limit limit);

    /**
     * The accounts that have a task due by a clock that was moved ahead. A subquery finds the first task of each such
     * account: a join would read all tasks. Plain SQL, as every start asks this.
     */
    @Query(
            value = "select c.account as account, :now + c.ahead_millis as millis from clock_offsets c"
                    + " where c.ahead_millis > 0 and (select d.due_millis from due_work d where d.account = c.account"
                    + " order by d.account, d.due_millis fetch first 1 row only) <= :now + c.ahead_millis",
            nativeQuery = true)
    List<AccountTime> dueAhead(long now, Limit limit);

    /** The due times of tasks that are due by real time, the earliest first. */
    @Query("select d.dueMillis from DueTask d where d.dueMillis <= :now order by d.dueMillis")
    List<Long> overdue(long now, Limit limit);

    /** For each account whose clock was moved past its first task: by how many milliseconds the task is late. */
    @Query("select :now + c.aheadMillis - (select d.dueMillis from DueTask d where d.account = c.account"
            + " order by d.account, d.dueMillis fetch first 1 row only) from ClockOffset c where c.aheadMillis > 0"
            + " and (select d.dueMillis from DueTask d where d.account = c.account"
            + " order by d.account, d.dueMillis fetch first 1 row only) <= :now + c.aheadMillis")
    List<Long> latenessAhead(long now);

    /** The account's tasks that are due up to an instant of its clock, the earliest first. */
    @Query("select d from DueTask d where d.account = :account and d.dueMillis <= :until"
            + " order by d.account, d.dueMillis, d.id")
    List<DueTask> earliest(String account, long until, Limit limit);

    /** All tasks of an account. */
    @Query("select d from DueTask d where d.account = :account order by d.account, d.dueMillis, d.id")
    List<DueTask> all(String account);

    /** The tasks of one scope of the account that are due up to an instant of its clock, the earliest first. */
    @Query("select d from DueTask d where d.account = :account and d.scope = :scope and d.dueMillis <= :until"
            + " order by d.account, d.scope, d.dueMillis, d.id")
    List<DueTask> earliestOf(String account, String scope, long until, Limit limit);

    /** Makes the tasks of one scope due so much sooner. */
    @Modifying
    @Query("update DueTask d set d.dueMillis = d.dueMillis - :millis where d.account = :account and d.scope = :scope")
    void bringNearer(String account, String scope, long millis);

    /** Waits until no other transaction has the task; empty if it was done meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DueTask d where d.id = :id")
    Optional<DueTask> lock(String id);

    /** The tasks without those that another transaction has or has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select d from DueTask d where d.id in :ids order by d.id")
    List<DueTask> lockUnlessTaken(Collection<String> ids);

    /** Locks these tasks up to one that another transaction has or has done. */
    default List<DueTask> lockUpToTaken(List<DueTask> due) {
        var locked = new ArrayList<DueTask>();
        if (!due.isEmpty()) {
            var free = lockUnlessTaken(due.stream().map(DueTask::id).toList());
            var byId = free.stream().collect(Collectors.toMap(DueTask::id, Function.identity()));
            due.stream()
                    .map(task -> Optional.ofNullable(byId.get(task.id())))
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .forEach(locked::add);
        }
        return locked;
    }

    /** The same, but waits for the first: for no other, as whoever deletes an account's tasks locks them in an order of its own. */
    default List<DueTask> lockOrAwaitFirst(List<DueTask> due) {
        var first = lock(due.get(0).id()).stream();
        return Stream.concat(first, lockUpToTaken(due.subList(1, due.size())).stream())
                .toList();
    }

    @Modifying
    @Query("delete from DueTask d where d.account = :account")
    void deleteByAccount(String account);
}
