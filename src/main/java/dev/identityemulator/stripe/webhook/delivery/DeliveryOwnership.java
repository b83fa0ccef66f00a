package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.platform.persistence.Database;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which instance delivers what: each what it recorded itself, and what was left by one that is gone. An instance alone on its
 * database inherits all that is left at its start; where several share one, each says again and again that it lives.
 */
@Component
class DeliveryOwnership implements InitializingBean {

    private static final int ID_LENGTH = 16;

    private final String id = RandomText.alphanumeric(ID_LENGTH);
    private final WebhookDeliveries deliveries;
    private final SenderLeases leases;
    private final TransactionTemplate transaction;
    private final Clock realTime;
    private final Database database;
    private final boolean shared;
    private final long leaseMillis;

    DeliveryOwnership(
            WebhookDeliveries deliveries,
            SenderLeases leases,
            TransactionTemplate transaction,
            Clock realTime,
            Database database,
            DatabaseSettings databaseSettings,
            WebhookSettings settings) {
        this.deliveries = deliveries;
        this.leases = leases;
        this.transaction = transaction;
        this.realTime = realTime;
        this.database = database;
        this.shared = databaseSettings.sharedDatabase();
        this.leaseMillis = settings.lease().toMillis();
    }

    /** This instance, anew at each start. */
    String id() {
        return id;
    }

    @Override
    public void afterPropertiesSet() {
        if (shared) {
            renew();
        } else if (!database.isNew()) {
            transaction.executeWithoutResult(status -> deliveries.inheritAll(id));
        }
    }

    /** Says that this instance lives, and inherits from those that have not said so in time. */
    void renew() {
        if (!shared) {
            return;
        }
        long now = realTime.millis();
        transaction.executeWithoutResult(status -> {
            if (leases.renew(id, now + leaseMillis) == 0) {
                leases.insertIfAbsent(id, now + leaseMillis);
            }
        });
        leases.expired(now).forEach(this::inheritFrom);
    }

    /** Leaves what is not done to the others, at once; without a database they find out by themselves. */
    void end() {
        if (shared && database.isReachable()) {
            transaction.executeWithoutResult(status -> leases.renew(id, 0));
        }
    }

    private void inheritFrom(String gone) {
        transaction.executeWithoutResult(status -> {
            deliveries.inherit(gone, id);
            leases.end(gone);
        });
    }
}
