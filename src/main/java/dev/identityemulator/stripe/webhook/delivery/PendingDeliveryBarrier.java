package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.core.jobs.InFlightWork;
import java.time.Duration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Waits for pending deliveries. It asks the database, which knows those of other instances too, whenever an attempt ends here. */
@Component
public class PendingDeliveryBarrier implements InFlightWork {

    private static final long LOOK_MILLIS = 50;
    private static final Duration FOREVER = Duration.ofDays(1);

    private final WebhookDeliveries deliveries;
    private final DeliveryAttempts attempts;

    PendingDeliveryBarrier(WebhookDeliveries deliveries, DeliveryAttempts attempts) {
        this.deliveries = deliveries;
        this.attempts = attempts;
    }

    @Override
    public void await(String account) {
        await(account, FOREVER);
    }

    /** Waits for no longer than this. */
    public void await(String account, Duration most) {
        long begun = System.nanoTime();
        long ended = attempts.ended();
        while (isUnderWay(account) && !hasEnded() && System.nanoTime() - begun < most.toNanos()) {
            attempts.awaitMoreThan(ended, LOOK_MILLIS);
            ended = attempts.ended();
        }
    }

    /** Whether nothing is delivered any more, because the server stops. */
    public boolean hasEnded() {
        return attempts.isClosed();
    }

    /** Whether a delivery of the account is pending. */
    public boolean isUnderWay(String account) {
        return !deliveries.some(account, DeliveryStatus.PENDING, Limit.of(1)).isEmpty();
    }
}
