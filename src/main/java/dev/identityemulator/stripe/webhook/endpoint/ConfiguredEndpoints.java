package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.resource.Sha256;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.platform.persistence.AccountPresenceCache;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripe.webhook.settings.ConfiguredEndpoint;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each account the endpoints of the settings when it is first used, and again after its data were emptied. */
@Component
public class ConfiguredEndpoints implements InitializingBean {

    private final List<ConfiguredEndpoint> declared;
    private final String digest;
    private final WebhookAccounts accounts;
    private final WebhookEndpoints endpoints;
    private final AccountClock clock;
    private final TransactionTemplate transaction;
    private final AccountPresenceCache receiving;

    ConfiguredEndpoints(
            WebhookSettings one,
            ConfiguredWebhooks more,
            WebhookAccounts accounts,
            WebhookEndpoints endpoints,
            AccountClock clock,
            TransactionTemplate transaction,
            DatabaseSettings database,
            JdbcTemplate jdbc) {
        this.declared =
                Stream.concat(one.endpoint().stream(), more.webhooks().stream()).toList();
        this.digest = Sha256.hex(declared.toString().getBytes(StandardCharsets.UTF_8));
        this.accounts = accounts;
        this.endpoints = endpoints;
        this.clock = clock;
        this.transaction = transaction;
        this.receiving = new AccountPresenceCache(database, jdbc, "webhook_accounts");
    }

    /** Forgets what kept data have of other settings than these. */
    @Override
    public void afterPropertiesSet() {
        if (receiving.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (accounts.deleteOtherThan(digest) > 0) {
                endpoints.deleteOutdated();
            }
        });
    }

    /** Adds what the account does not have yet, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ensure(String account) {
        if (!declared.isEmpty() && !accounts.existsById(account)) {
            add(account);
        }
    }

    /** Lets nobody else add an endpoint to the account until the caller's transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String account) {
        add(account);
        if (accounts.lock(account).isEmpty()) {
            lock(account);
        }
    }

    /** Whether the account may have any endpoint: each begins by {@link #lock} or {@link #ensure}. */
    public boolean mayBeAnyOf(String account) {
        return receiving.mayInclude(account);
    }

    private void add(String account) {
        receiving.add(account);
        if (accounts.insertIfAbsent(account, digest) == 1) {
            for (var setting : declared) {
                endpoints.save(new WebhookEndpoint(account, clock.next(account), setting));
            }
        }
    }
}
