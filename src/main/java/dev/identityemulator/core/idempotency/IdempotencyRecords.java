package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.web.RequestPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The responses that are stored for replay. */
@Lazy
interface IdempotencyRecords extends Repository<IdempotencyRecord, IdempotencyScope> {

    Optional<IdempotencyRecord> findById(IdempotencyScope scope);

    IdempotencyRecord save(IdempotencyRecord response);

    /** The responses whose body shows one resource. */
    @Query("select a from IdempotencyRecord a where a.account = :account and a.resourceId = :resourceId")
    List<IdempotencyRecord> showing(String account, String resourceId);

    /** Deletes one response, from the persistence context too, so that another can take its place. */
    @Modifying(clearAutomatically = true)
    @Query("delete from IdempotencyRecord a where a.account = :account and a.idempotencyKey = :idempotencyKey")
    void forget(String account, String idempotencyKey);

    @Modifying
    @Query("delete from IdempotencyRecord a where a.account = :account")
    void deleteByAccount(String account);

    @Modifying
    @Query("delete from IdempotencyRecord a where a.created < :oldest"
            + " and (a.created < :oldestInV2 or a.path is null or a.path not like '" + RequestPath.V2 + "%')")
    void deleteOlderThan(Instant oldest, Instant oldestInV2);
}
