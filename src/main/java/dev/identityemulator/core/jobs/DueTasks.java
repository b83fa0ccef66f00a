package dev.identityemulator.core.jobs;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** All that is to happen, in any account. */
interface DueTasks extends Repository<DueTask, String> {

    DueTask save(DueTask item);

    void delete(DueTask item);

    /** An account, and what time it is there. */
    interface AccountTime {

        String getAccount();

        long getMillis();
    }

    /** The accounts of what is due by real time, whatever their clocks say, because no clock is behind: longest due first. */
    @Query("select d.account from DueTask d where d.dueMillis <= :now order by d.dueMillis")
    List<String> longestDue(long now, Limit limit);

    /** The accounts of what has fallen due by real time most lately. */
    @Query("select d.account from DueTask d where d.dueMillis <= :now order by d.dueMillis desc")
    List<String> latelyDue(long now, Limit limit);

    /**
     * The accounts whose clocks were moved ahead and that have something due by these. What an account has first is looked
     * up for each: a join would read all that is to happen.
     */
    @Query("select c.account as account, :now + c.aheadMillis as millis from ClockOffset c where c.aheadMillis > 0"
            + " and (select d.dueMillis from DueTask d where d.account = c.account"
            + " order by d.account, d.dueMillis fetch first 1 row only) <= :now + c.aheadMillis")
    List<AccountTime> dueAhead(long now, Limit limit);

    /** When what is due by real time fell due, the longest ago first. */
    @Query("select d.dueMillis from DueTask d where d.dueMillis <= :now order by d.dueMillis")
    List<Long> overdue(long now, Limit limit);

    /** By how many milliseconds the first thing is late of each account whose clock was moved past it. */
    @Query("select :now + c.aheadMillis - (select d.dueMillis from DueTask d where d.account = c.account"
            + " order by d.account, d.dueMillis fetch first 1 row only) from ClockOffset c where c.aheadMillis > 0"
            + " and (select d.dueMillis from DueTask d where d.account = c.account"
            + " order by d.account, d.dueMillis fetch first 1 row only) <= :now + c.aheadMillis")
    List<Long> latenessAhead(long now);

    /** What falls due first in an account up to a moment of its time. */
    @Query("select d from DueTask d where d.account = :account and d.dueMillis <= :until"
            + " order by d.account, d.dueMillis, d.id")
    List<DueTask> earliest(String account, long until, Limit limit);

    /** The item, once nobody else is at it; nothing if it was done meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DueTask d where d.id = :id")
    Optional<DueTask> lock(String id);

    /** The item, unless somebody else is at it or has done it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select d from DueTask d where d.id = :id")
    Optional<DueTask> lockUnlessTaken(String id);

    @Modifying
    @Query("delete from DueTask d where d.account = :account")
    void deleteByAccount(String account);
}
