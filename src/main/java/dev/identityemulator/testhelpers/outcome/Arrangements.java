package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All arrangements of all accounts. */
@Lazy
interface Arrangements extends Repository<Arrangement, ResourceKey> {

    Arrangement save(Arrangement arrangement);

    void delete(Arrangement arrangement);

    Optional<Arrangement> findById(ResourceKey key);

    /** The arrangements that may serve further sessions at this time, the oldest first. */
    @Query("select a from Arrangement a where a.account = :account and a.repetition.more = true"
            + " and a.repetition.moment = :trigger"
            + " order by a.account, a.repetition.more, a.repetition.moment, a.id")
    List<Arrangement> withMore(String account, Trigger trigger);

    /** The arrangement, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Arrangement a where a.account = :account and a.id = :id")
    Optional<Arrangement> lock(String account, String id);

    @Query("select a from Arrangement a where a.account = :account order by a.account, a.id")
    List<Arrangement> all(String account);

    @Modifying
    @Query("delete from Arrangement a where a.account = :account")
    void deleteByAccount(String account);
}
