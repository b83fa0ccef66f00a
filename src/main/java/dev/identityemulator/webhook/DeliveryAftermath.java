package dev.identityemulator.webhook;

import dev.identityemulator.clock.Aftermath;
import java.time.Duration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Waits for deliveries: those of other instances are looked for in the database, as often as this one ends one. */
@Component
class DeliveryAftermath implements Aftermath {

    private static final long LOOK_MILLIS = 50;
    private static final Duration FOREVER = Duration.ofDays(1);

    private final WebhookDeliveries deliveries;
    private final DeliveryQueue queue;

    DeliveryAftermath(WebhookDeliveries deliveries, DeliveryQueue queue) {
        this.deliveries = deliveries;
        this.queue = queue;
    }

    @Override
    public void await(String account) {
        await(account, FOREVER);
    }

    /** Waits so long at the most. */
    void await(String account, Duration most) {
        long begun = System.nanoTime();
        long ends = queue.ends();
        while (isUnderWay(account) && !queue.isClosed() && System.nanoTime() - begun < most.toNanos()) {
            queue.awaitMoreThan(ends, LOOK_MILLIS);
            ends = queue.ends();
        }
    }

    /** Whether nothing is delivered any more, because the server stops. */
    boolean hasEnded() {
        return queue.isClosed();
    }

    boolean isUnderWay(String account) {
        return !deliveries.some(account, DeliveryStatus.PENDING, Limit.of(1)).isEmpty();
    }
}
