package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only writer of new deliveries. A delivery is added in the transaction that causes it, and leaves once that is committed, unless a
 * test ordered a fault.
 */
@Component
public class DeliveryScheduler {

    /** Shuffled deliveries leave in any order within so many milliseconds. */
    private static final long SHUFFLED_WITHIN = 250;

    private final WebhookDeliveries deliveries;
    private final DeliveryRecords records;
    private final DeliveryDispatcher dispatcher;
    private final DeliveryOwnership ownership;
    private final AccountClock clock;
    private final DeliveryFaults faults;
    private final Clock realTime;
    private final DeliveryMeters meters;

    DeliveryScheduler(
            WebhookDeliveries deliveries,
            DeliveryRecords records,
            DeliveryDispatcher dispatcher,
            DeliveryOwnership ownership,
            AccountClock clock,
            DeliveryFaults faults,
            Clock realTime,
            DeliveryMeters meters) {
        this.deliveries = deliveries;
        this.records = records;
        this.dispatcher = dispatcher;
        this.ownership = ownership;
        this.clock = clock;
        this.faults = faults;
        this.realTime = realTime;
        this.meters = meters;
    }

    /** Adds an attempt to deliver an event to an endpoint, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(WebhookEndpoint endpoint, DeliveredEvent event, DeliveryCause cause) {
        int made = cause == DeliveryCause.FIRST
                ? 0
                : records.tally(endpoint.account(), event.id(), endpoint.id()).made();
        var fault = faults.next(endpoint.account()).orElse(DeliveryFault.NONE);
        add(endpoint, event, cause, made + 1, fault);
        for (int copy = 1; copy <= fault.copies(); copy++) {
            add(endpoint, event, DeliveryCause.MANUAL, made + 1 + copy, fault);
        }
    }

    private void add(
            WebhookEndpoint endpoint, DeliveredEvent event, DeliveryCause cause, int attempt, DeliveryFault fault) {
        var account = endpoint.account();
        var delivery = new WebhookDelivery(endpoint, event, cause, attempt, clock.next(account), ownership.id());
        long delay = fault.delayMs()
                + (fault.shuffled() ? ThreadLocalRandom.current().nextLong(SHUFFLED_WITHIN) : 0);
        if (!fault.equals(DeliveryFault.NONE)) {
            delivery.inject(fault.tampered(), realTime.millis() + delay);
        }
        if (fault.dropped()) {
            delivery.dropped("A fault that a test ordered kept it from being sent.");
            meters.dropped(delivery);
        }
        deliveries.save(delivery);
        if (!fault.dropped()) {
            offerAfterCommit(new ResourceKey(account, delivery.endpoint()), delivery.id(), delay);
        }
    }

    private void offerAfterCommit(ResourceKey endpoint, String id, long delay) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (delay == 0) {
                    dispatcher.offer(endpoint, id);
                } else {
                    CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS)
                            .execute(() -> dispatcher.offer(endpoint, id));
                }
            }
        });
    }
}
