package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
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

    /** What served several sessions. */
    @Query(
            nativeQuery = true,
            value = "select u.* from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join outcome_servings u on u.account = :account and u.id = r.id")
    List<ArrangementUse> ofAll(String account, String... ids);

    @Modifying
    @Query("delete from ArrangementUse s where s.account = :account")
    void deleteByAccount(String account);
}
