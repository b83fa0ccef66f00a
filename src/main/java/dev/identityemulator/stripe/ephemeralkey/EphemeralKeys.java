package dev.identityemulator.stripe.ephemeralkey;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All ephemeral keys of all accounts. */
@Lazy
interface EphemeralKeys extends Repository<EphemeralKey, ResourceKey> {

    EphemeralKey save(EphemeralKey key);

    Optional<EphemeralKey> findById(ResourceKey key);

    void delete(EphemeralKey key);

    @Query("select k from EphemeralKey k where k.account = :account and k.digest = :digest")
    Optional<EphemeralKey> findByDigest(String account, String digest);

    @Query("select k from EphemeralKey k where k.account = :account and k.objectId = :object")
    List<EphemeralKey> ofObject(String account, String object);

    @Query(
            nativeQuery = true,
            value = "select k.* from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join ephemeral_keys k on k.account = :account and k.object_id = r.id")
    List<EphemeralKey> ofAll(String account, String... ids);

    @Modifying
    @Query("delete from EphemeralKey k where k.account = :account")
    void deleteByAccount(String account);
}
