package dev.identityemulator.outcome;

import dev.identityemulator.account.ResourceKey;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which session is served by which arrangement. */
interface Servings extends Repository<Serving, ResourceKey> {

    Serving save(Serving serving);

    Optional<Serving> findById(ResourceKey key);

    @Modifying
    @Query("delete from Serving s where s.account = :account")
    void deleteByAccount(String account);
}
