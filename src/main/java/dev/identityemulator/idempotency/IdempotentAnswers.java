package dev.identityemulator.idempotency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The answers that are kept for replay. */
interface IdempotentAnswers extends Repository<IdempotentAnswer, IdempotencyScope> {

    Optional<IdempotentAnswer> findById(IdempotencyScope scope);

    IdempotentAnswer save(IdempotentAnswer answer);

    /** The answers that show one resource. */
    @Query("select a from IdempotentAnswer a where a.account = :account and a.resourceId = :resourceId")
    List<IdempotentAnswer> showing(String account, String resourceId);

    /** Deletes one answer, and forgets what was read of it, so that another can take its place. */
    @Modifying(clearAutomatically = true)
    @Query("delete from IdempotentAnswer a where a.account = :account and a.idempotencyKey = :idempotencyKey")
    void forget(String account, String idempotencyKey);

    @Modifying
    @Query("delete from IdempotentAnswer a where a.account = :account")
    void deleteByAccount(String account);

    @Modifying
    @Query("delete from IdempotentAnswer a where a.created < :oldest")
    void deleteOlderThan(Instant oldest);
}
