package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All faults of all accounts. */
interface Faults extends Repository<Fault, ResourceKey> {

    Fault save(Fault fault);

    void delete(Fault fault);

    Optional<Fault> findById(ResourceKey key);

    /** All of an account, oldest first: whoever else asks for them waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Fault f where f.account = :account order by f.account, f.id")
    List<Fault> lockAll(String account);

    long countByAccount(String account);

    @Modifying
    @Query("delete from Fault f where f.account = :account")
    int deleteByAccount(String account);
}
