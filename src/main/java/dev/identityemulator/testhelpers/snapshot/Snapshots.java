package dev.identityemulator.testhelpers.snapshot;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The snapshots of all accounts. */
@Lazy
interface Snapshots extends Repository<Snapshot, ResourceKey> {

    Snapshot save(Snapshot snapshot);

    Optional<Snapshot> findById(ResourceKey key);

    void delete(Snapshot snapshot);

    long countByAccount(String account);

    @Query("select s.id from Snapshot s where s.account = :account order by s.account, s.id")
    List<String> ids(String account);

    @Query("select s from Snapshot s where s.account = :account order by s.account desc, s.id desc")
    List<Snapshot> newest(String account);
}
