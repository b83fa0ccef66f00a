package dev.identityemulator.core.time;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The offsets of all clocks that were ever advanced. */
@Lazy
public interface ClockOffsets extends Repository<ClockOffset, String> {

    Optional<ClockOffset> findById(String account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ClockOffset c where c.account = :account")
    Optional<ClockOffset> lock(String account);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into clock_offsets (account, ahead_millis, target_millis) values (:account, 0, 0)"
                    + " on conflict do nothing")
    void insertIfAbsent(String account);

    @Modifying
    @Query("delete from ClockOffset c where c.account = :account")
    void deleteByAccount(String account);
}
