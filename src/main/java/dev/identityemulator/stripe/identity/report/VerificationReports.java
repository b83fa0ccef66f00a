package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All reports of all accounts. */
@Lazy
interface VerificationReports extends Repository<VerificationReport, ResourceKey> {

    VerificationReport save(VerificationReport report);

    Optional<VerificationReport> findById(ResourceKey key);

    /** The reports of one session's attempts. */
    @Query("select r from VerificationReport r where r.account = :account and r.verificationSession = :session")
    List<VerificationReport> ofSession(String account, String session);

    @Query("select r from VerificationReport r where r.account = :account order by r.account, r.id")
    List<VerificationReport> all(String account);

    /** Lets the reports of a session count as so much older. */
    @Modifying
    @Query("update VerificationReport r set r.agedMillis = r.agedMillis + :millis"
            + " where r.account = :account and r.verificationSession = :session")
    void age(String account, String session, long millis);

    @Modifying
    @Query("delete from VerificationReport r where r.account = :account")
    void deleteByAccount(String account);
}
