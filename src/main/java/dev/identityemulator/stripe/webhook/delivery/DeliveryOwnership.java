package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.platform.persistence.Database;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Says which instance delivers what: each delivers what it recorded itself, and what an instance that is gone left behind. An
 * instance alone on its database inherits everything at its start; instances that share one renew a lease each.
 */
@Component
class DeliveryOwnership implements InitializingBean {

    private static final int ID_LENGTH = 16;

    private final String id = RandomText.alphanumeric(ID_LENGTH);
    private final JdbcTemplate jdbc;
    private final Clock realTime;
    private final Database database;
    private final boolean shared;
    private final long leaseMillis;

    DeliveryOwnership(
            JdbcTemplate jdbc,
            Clock realTime,
            Database database,
            DatabaseSettings databaseSettings,
            WebhookSettings settings) {
        this.jdbc = jdbc;
        this.realTime = realTime;
        this.database = database;
        this.shared = databaseSettings.sharedDatabase();
        this.leaseMillis = settings.lease().toMillis();
    }

    /** The id of this instance, a new one at each start. */
    String id() {
        return id;
    }

    @Override
    public void afterPropertiesSet() {
        if (shared) {
            renew();
        } else if (!database.isNew()) {
            jdbc.update("update webhook_deliveries set owner = ? where owner > ''", id);
        }
    }

    /** Renews the lease of this instance, and inherits from those whose lease has expired. */
    void renew() {
        if (!shared) {
            return;
        }
        long now = realTime.millis();
        jdbc.update(
                "insert into webhook_senders (id, alive_until_millis) values (?, ?) on conflict do nothing", id, now);
        leaseUntil(now + leaseMillis);
        jdbc.queryForList("select id from webhook_senders where alive_until_millis < ?", String.class, now)
                .forEach(this::inheritFrom);
    }

    /** Leaves the rest to the others at once; without a database they find out by themselves. */
    void end() {
        if (shared && database.isReachable()) {
            leaseUntil(0);
        }
    }

    private void leaseUntil(long millis) {
        jdbc.update("update webhook_senders set alive_until_millis = ? where id = ?", millis, id);
    }

    /** In this order: an instance that is gone must not be forgotten before it is inherited from. */
    private void inheritFrom(String gone) {
        jdbc.update("update webhook_deliveries set owner = ? where owner = ?", id, gone);
        jdbc.update("delete from webhook_senders where id = ?", gone);
    }
}
