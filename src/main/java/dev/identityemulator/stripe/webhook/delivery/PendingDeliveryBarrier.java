package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.core.jobs.InFlightWork;
import java.time.Duration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Waits for deliveries: those of other instances are looked for in the database, as often as this one ends one. */
@Component
public class PendingDeliveryBarrier implements InFlightWork {

    private static final long LOOK_MILLIS = 50;
    private static final Duration FOREVER = Duration.ofDays(1);

    private final WebhookDeliveries deliveries;
    private final DeliveryDispatcher queue;

    PendingDeliveryBarrier(WebhookDeliveries deliveries, DeliveryDispatcher queue) {
        this.deliveries = deliveries;
        this.queue = queue;
    }

    @Override
    public void await(String account) {
        await(account, FOREVER);
    }

    /** Waits so long at the most. */
    public void await(String account, Duration most) {
        long begun = System.nanoTime();
        long ends = queue.ends();
        while (isUnderWay(account) && !queue.isClosed() && System.nanoTime() - begun < most.toNanos()) {
            queue.awaitMoreThan(ends, LOOK_MILLIS);
            ends = queue.ends();
        }
    }

    /** Whether nothing is delivered any more, because the server stops. */
    public boolean hasEnded() {
        return queue.isClosed();
    }

    public boolean isUnderWay(String account) {
        return !deliveries.some(account, DeliveryStatus.PENDING, Limit.of(1)).isEmpty();
    }
}
