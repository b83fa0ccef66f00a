package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The clocks of all scopes whose time ever passed alone. */
@Lazy
interface ScopeClocks extends Repository<ScopeClock, ResourceKey> {

    Optional<ScopeClock> findById(ResourceKey key);

    @Query("select c from ScopeClock c where c.account = :account")
    List<ScopeClock> all(String account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ScopeClock c where c.account = :account and c.id = :scope")
    Optional<ScopeClock> lock(String account, String scope);

    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into scope_clocks (account, id, ahead_millis) values (:account, :scope, 0)"
                    + " on conflict do nothing")
    void insertIfAbsent(String account, String scope);

    @Modifying
    @Query("delete from ScopeClock c where c.account = :account")
    void deleteByAccount(String account);
}
