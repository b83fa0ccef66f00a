package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The webhook endpoints of all accounts. */
@Lazy
public interface WebhookEndpoints extends Repository<WebhookEndpoint, ResourceKey> {

    WebhookEndpoint save(WebhookEndpoint endpoint);

    void delete(WebhookEndpoint endpoint);

    Optional<WebhookEndpoint> findById(ResourceKey key);

    /** The endpoint, locked for a change until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from WebhookEndpoint e where e.account = :account and e.id = :id")
    Optional<WebhookEndpoint> lock(String account, String id);

    /** The endpoints of an account, oldest first. */
    @Query("select e from WebhookEndpoint e where e.account = :account order by e.account, e.id")
    List<WebhookEndpoint> of(String account);

    long countByAccount(String account);

    @Modifying
    @Query("delete from WebhookEndpoint e where e.account = :account")
    void deleteByAccount(String account);
}
