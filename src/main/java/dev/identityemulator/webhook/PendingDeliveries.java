package dev.identityemulator.webhook;

import dev.identityemulator.clock.AccountClock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The only writer of new deliveries: each is as durable as what causes it, and leaves as soon as that is committed. */
@Component
class PendingDeliveries {

    private static final List<DeliveryCause> ANY = List.of(DeliveryCause.values());

    private final WebhookDeliveries deliveries;
    private final DeliveryQueue queue;
    private final SenderShift shift;
    private final AccountClock clock;

    PendingDeliveries(WebhookDeliveries deliveries, DeliveryQueue queue, SenderShift shift, AccountClock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.shift = shift;
        this.clock = clock;
    }

    /** Orders an attempt to deliver an event to an endpoint, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(WebhookEndpoint endpoint, DeliveredEvent event, DeliveryCause cause) {
        var account = endpoint.account();
        int made = cause == DeliveryCause.FIRST ? 0 : deliveries.attempts(account, event.id(), endpoint.id(), ANY);
        var delivery =
                deliveries.save(new WebhookDelivery(endpoint, event, cause, made + 1, clock.next(account), shift.id()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                queue.offer(new EndpointId(account, delivery.endpoint()), delivery.id());
            }
        });
    }
}
