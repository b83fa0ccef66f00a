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

    /** The reports of the attempts of several sessions. */
    @Query(
            nativeQuery = true,
            value = "select v.* from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join verification_reports v on v.account = :account and v.verification_session = r.id")
    List<VerificationReport> ofAll(String account, String... ids);

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
