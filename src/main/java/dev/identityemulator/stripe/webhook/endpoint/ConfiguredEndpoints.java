package dev.identityemulator.stripe.webhook.endpoint;

import dev.identityemulator.api.resource.Sha256;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.platform.persistence.AccountPresenceCache;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripe.webhook.settings.ConfiguredEndpoint;
import dev.identityemulator.stripe.webhook.settings.EnabledEvents;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each account the endpoints of the settings at its first use, and again once its data were deleted. */
@Component
@Lazy(false) // it reads the database, which no request should wait for
public class ConfiguredEndpoints implements InitializingBean, AccountState {

    private final List<ConfiguredEndpoint> configured;
    private final String digest;
    private final WebhookEndpoints endpoints;
    private final AccountClock clock;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final AccountPresenceCache receiving;

    ConfiguredEndpoints(
            WebhookSettings one,
            ConfiguredWebhooks more,
            ExplicitEventTypes explicit,
            WebhookEndpoints endpoints,
            AccountClock clock,
            TransactionTemplate transaction,
            DatabaseSettings database,
            JdbcTemplate jdbc) {
        this.configured = Stream.concat(one.endpoint().stream(), more.webhooks().stream())
                .map(endpoint -> endpoint.withEvents(EnabledEvents.everything(explicit.all())))
                .toList();
        this.digest = Sha256.hex(configured.toString().getBytes(StandardCharsets.UTF_8));
        this.endpoints = endpoints;
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.receiving = new AccountPresenceCache(database, jdbc, "webhook_accounts");
    }

    /** Deletes the endpoints that kept data have of other settings than these. */
    @Override
    public void afterPropertiesSet() {
        if (receiving.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (jdbc.update("delete from webhook_accounts where declared <> ?", digest) > 0) {
                jdbc.update("delete from webhook_endpoints where declared = true"
                        + " and account not in (select account from webhook_accounts)");
            }
        });
    }

    /** Adds what the account does not have yet, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ensure(String account) {
        if (!configured.isEmpty() && select(account, "").isEmpty()) {
            add(account);
        }
    }

    /** Lets nobody else add an endpoint to the account until the caller's transaction has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String account) {
        do {
            add(account);
        } while (select(account, " for update").isEmpty());
    }

    /** Whether the account may have any endpoint: each begins by {@link #lock} or {@link #ensure}. */
    public boolean mayBeAnyOf(String account) {
        return receiving.mayInclude(account);
    }

    /** Deletes every endpoint of the account, so that it begins anew. */
    public void deleteAll(String account) {
        endpoints.deleteByAccount(account);
        jdbc.update("delete from webhook_accounts where account = ?", account);
    }

    private List<String> select(String account, String locking) {
        var sql = "select account from webhook_accounts where account = ?" + locking;
        return jdbc.queryForList(sql, String.class, account);
    }

    private void add(String account) {
        receiving.add(account);
        int added = jdbc.update(
                "insert into webhook_accounts (account, version, declared) values (?, 0, ?) on conflict do nothing",
                account,
                digest);
        if (added == 1) {
            configured.forEach(setting -> endpoints.save(new WebhookEndpoint(account, clock.next(account), setting)));
        }
    }

    @Override
    public void replaced(String account) {
        receiving.add(account);
    }
}
