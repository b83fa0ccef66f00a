package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.ResourceKey;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The arrangements that serve sessions. */
@Lazy
interface ArrangementUses extends Repository<ArrangementUse, ResourceKey> {

    ArrangementUse save(ArrangementUse use);

    Optional<ArrangementUse> findById(ResourceKey key);

    @Modifying
    @Query("delete from ArrangementUse s where s.account = :account")
    void deleteByAccount(String account);
}
