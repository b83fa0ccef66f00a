package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All faults of all accounts. */
@Lazy
interface Faults extends Repository<Fault, ResourceKey> {

    Fault save(Fault fault);

    void delete(Fault fault);

    Optional<Fault> findById(ResourceKey key);

    /** The account's faults, oldest first, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Fault f where f.account = :account order by f.account, f.id")
    List<Fault> lockAll(String account);

    long countByAccount(String account);

    @Modifying
    @Query("delete from Fault f where f.account = :account")
    int deleteByAccount(String account);
}
