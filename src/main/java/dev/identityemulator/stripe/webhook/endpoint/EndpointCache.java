package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers the endpoints of accounts, which each event and each delivery asks for. With a shared database, where other instances may
 * change them, it remembers nothing.
 */
@Component
public class EndpointCache {

    private static final int MOST_ACCOUNTS = 1000;

    private final Map<String, List<WebhookEndpoint>> known = new ConcurrentHashMap<>();
    private final WebhookEndpoints endpoints;
    private final boolean shared;
    private int changing;
    private long changes;

    EndpointCache(WebhookEndpoints endpoints, DatabaseSettings database) {
        this.endpoints = endpoints;
        this.shared = database.sharedDatabase();
    }

    /** The endpoints of an account, oldest first; they are not to be changed. */
    public List<WebhookEndpoint> of(String account) {
        var remembered = known.get(account);
        return remembered == null ? read(account) : remembered;
    }

    /** One endpoint, if there is such a one; it is not to be changed. */
    public Optional<WebhookEndpoint> find(ResourceKey key) {
        return shared
                ? endpoints.findById(key)
                : of(key.account()).stream()
                        .filter(endpoint -> endpoint.id().equals(key.id()))
                        .findFirst();
    }

    private List<WebhookEndpoint> read(String account) {
        long before = changes();
        var read = endpoints.of(account);
        remember(account, read, before);
        return read;
    }

    private synchronized long changes() {
        return changes;
    }

    /** What was read while somebody changed an endpoint may be outdated, or never be committed. */
    private synchronized void remember(String account, List<WebhookEndpoint> read, long before) {
        if (shared || changing > 0 || changes > before) {
            return;
        }
        if (known.size() >= MOST_ACCOUNTS) {
            known.clear();
        }
        known.put(account, read);
    }

    /** Remembers nothing of the account until the caller's transaction has ended, which is about to change its endpoints. */
    void change(String account) {
        begin(account);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                end();
            }
        });
    }

    private synchronized void begin(String account) {
        known.remove(account);
        changing++;
    }

    private synchronized void end() {
        changing--;
        changes++;
    }
}
