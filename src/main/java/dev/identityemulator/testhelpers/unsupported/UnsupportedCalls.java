package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The unsupported calls of all accounts. */
@Lazy
interface UnsupportedCalls extends Repository<UnsupportedCall, ResourceKey> {

    UnsupportedCall save(UnsupportedCall call);

    Optional<UnsupportedCall> findById(ResourceKey key);

    /** The account's calls, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from UnsupportedCall c where c.account = :account order by c.account, c.id")
    List<UnsupportedCall> lockAll(String account);

    /** The newest ones, newest first. */
    @Query("select c from UnsupportedCall c where c.account = :account order by c.account desc, c.id desc")
    List<UnsupportedCall> newest(String account, Limit limit);

    @Modifying
    @Query("delete from UnsupportedCall c where c.account = :account")
    void deleteByAccount(String account);
}
