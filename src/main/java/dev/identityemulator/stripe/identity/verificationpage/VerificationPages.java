package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.ResourceKey;
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

    @Modifying
    @Query("delete from VerificationPage p where p.account = :account and p.id = :session")
    void delete(String account, String session);

    @Modifying
    @Query("delete from VerificationPage p where p.account = :account")
    void deleteByAccount(String account);
}
