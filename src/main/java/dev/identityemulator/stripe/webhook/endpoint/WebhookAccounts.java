package dev.identityemulator.stripe.webhook.endpoint;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts that were seen by this room. */
public interface WebhookAccounts extends Repository<WebhookAccount, String> {

    boolean existsById(String account);

    /** Whoever else wants to add an endpoint to the account waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from WebhookAccount a where a.account = :account")
    Optional<WebhookAccount> lock(String account);

    /** How many rows it inserted: one, or none if another call or instance was first. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into webhook_accounts (account, version, declared) values (:account, 0, :declared)"
                    + " on conflict do nothing")
    int insertIfAbsent(String account, String declared);

    @Modifying
    @Query("delete from WebhookAccount a where a.account = :account")
    void deleteByAccount(String account);

    @Modifying
    @Query("delete from WebhookAccount a where a.declared <> :declared")
    int deleteOtherThan(String declared);
}
