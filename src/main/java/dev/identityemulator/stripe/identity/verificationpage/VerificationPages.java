package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The pages of all accounts for which something was collected. */
@Lazy
interface VerificationPages extends Repository<VerificationPage, ResourceKey> {

    VerificationPage save(VerificationPage page);

    Optional<VerificationPage> findById(ResourceKey key);

    void delete(VerificationPage page);

    @Modifying
    @Query("delete from VerificationPage p where p.account = :account and p.id = :session")
    void delete(String account, String session);

    /** The pages of several sessions. */
    @Query(
            nativeQuery = true,
            value = "select p.* from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join verification_pages p on p.account = :account and p.id = r.id")
    List<VerificationPage> ofAll(String account, String... ids);

    @Modifying
    @Query("delete from VerificationPage p where p.account = :account")
    void deleteByAccount(String account);
}
