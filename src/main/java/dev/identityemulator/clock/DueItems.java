package dev.identityemulator.clock;

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
interface DueItems extends Repository<DueItem, String> {

    DueItem save(DueItem item);

    void delete(DueItem item);

    /** What is due by real time, whatever its account's clock says, because no clock is behind. */
    @Query("select d from DueItem d where d.dueMillis <= :now order by d.dueMillis")
    List<DueItem> due(long now, Limit limit);

    /** What is due only because its account's clock was moved ahead. */
    @Query("select d from ClockOffset c join DueItem d on d.account = c.account"
            + " where d.dueMillis > :now and d.dueMillis <= :now + c.aheadMillis order by d.dueMillis")
    List<DueItem> dueAhead(long now, Limit limit);

    /** What falls due first in an account up to a moment of its time. */
    @Query("select d from DueItem d where d.account = :account and d.dueMillis <= :until"
            + " order by d.account, d.dueMillis, d.id")
    List<DueItem> earliest(String account, long until, Limit limit);

    /** Whether anything of the account is due by a moment of its time. */
    @Query("select count(d) > 0 from DueItem d where d.account = :account and d.dueMillis <= :until")
    boolean areDue(String account, long until);

    /** The item, once nobody else is at it; nothing if it was done meanwhile. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DueItem d where d.id = :id")
    Optional<DueItem> lock(String id);

    /** The item, unless somebody else is at it or has done it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select d from DueItem d where d.id = :id")
    Optional<DueItem> lockUnlessTaken(String id);

    @Modifying
    @Query("delete from DueItem d where d.account = :account")
    void deleteByAccount(String account);
}
