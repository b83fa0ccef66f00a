package dev.identityemulator.webhook;

import dev.identityemulator.clock.AccountClock;
import dev.identityemulator.fault.WebhookFault;
import dev.identityemulator.fault.WebhookFaults;
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
 * The only writer of new deliveries: each is as durable as what causes it, and leaves as soon as that is committed, unless
 * a test ordered a fault.
 */
@Component
class PendingDeliveries {

    /** Within how many milliseconds those that are shuffled leave in whatever order. */
    private static final long SHUFFLED_WITHIN = 250;

    private final WebhookDeliveries deliveries;
    private final DeliveryQueue queue;
    private final SenderShift shift;
    private final AccountClock clock;
    private final WebhookFaults faults;
    private final Clock realTime;
    private final DeliveryMeters meters;

    PendingDeliveries(
            WebhookDeliveries deliveries,
            DeliveryQueue queue,
            SenderShift shift,
            AccountClock clock,
            WebhookFaults faults,
            Clock realTime,
            DeliveryMeters meters) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.shift = shift;
        this.clock = clock;
        this.faults = faults;
        this.realTime = realTime;
        this.meters = meters;
    }

    /** Orders an attempt to deliver an event to an endpoint, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(WebhookEndpoint endpoint, DeliveredEvent event, DeliveryCause cause) {
        int made = cause == DeliveryCause.FIRST
                ? 0
                : deliveries
                        .tally(endpoint.account(), event.id(), endpoint.id())
                        .getMade();
        var fault = faults.meet(endpoint.account()).orElse(WebhookFault.NONE);
        add(endpoint, event, cause, made + 1, fault);
        for (int copy = 1; copy <= fault.copies(); copy++) {
            add(endpoint, event, DeliveryCause.MANUAL, made + 1 + copy, fault);
        }
    }

    private void add(
            WebhookEndpoint endpoint, DeliveredEvent event, DeliveryCause cause, int attempt, WebhookFault fault) {
        var account = endpoint.account();
        var delivery = new WebhookDelivery(endpoint, event, cause, attempt, clock.next(account), shift.id());
        long delay = fault.delayMs()
                + (fault.shuffled() ? ThreadLocalRandom.current().nextLong(SHUFFLED_WITHIN) : 0);
        if (!fault.equals(WebhookFault.NONE)) {
            delivery.suffer(fault.tampered(), realTime.millis() + delay);
        }
        if (fault.dropped()) {
            delivery.dropped("A fault that a test ordered kept it from being sent.");
            meters.dropped(delivery);
        }
        deliveries.save(delivery);
        if (!fault.dropped()) {
            offerAfterCommit(new EndpointId(account, delivery.endpoint()), delivery.id(), delay);
        }
    }

    private void offerAfterCommit(EndpointId endpoint, String id, long delay) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (delay == 0) {
                    queue.offer(endpoint, id);
                } else {
                    CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS)
                            .execute(() -> queue.offer(endpoint, id));
                }
            }
        });
    }
}
