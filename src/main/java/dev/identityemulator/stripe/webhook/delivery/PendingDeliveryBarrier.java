package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.core.jobs.InFlightWork;
import dev.identityemulator.stripe.event.EventPayloads;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Waits for pending deliveries. It asks the database, which knows those of other instances too, whenever an attempt ends here. */
@Component
public class PendingDeliveryBarrier implements InFlightWork {

    private static final long LOOK_MILLIS = 50;
    private static final Duration FOREVER = Duration.ofDays(1);

    private final WebhookDeliveries deliveries;
    private final EventPayloads payloads;
    private final DeliveryAttempts attempts;

    PendingDeliveryBarrier(WebhookDeliveries deliveries, EventPayloads payloads, DeliveryAttempts attempts) {
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.attempts = attempts;
    }

    @Override
    public void await(String account) {
        await(account, FOREVER);
    }

    @Override
    public void await(String account, String objectId) {
        await(account, objectId, FOREVER);
    }

    /** Waits for no longer than this. */
    public void await(String account, Duration most) {
        await(() -> isUnderWay(account), most);
    }

    /** The same for the deliveries of events about one object. */
    public void await(String account, String objectId, Duration most) {
        await(() -> underWay(account, objectId) > 0, most);
    }

    private void await(BooleanSupplier underWay, Duration most) {
        long begun = System.nanoTime();
        long ended = attempts.ended();
        while (underWay.getAsBoolean() && !hasEnded() && System.nanoTime() - begun < most.toNanos()) {
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

    /** How many deliveries of events about an object are pending, those to the account's platform included. */
    public long underWay(String account, String objectId) {
        var events = payloads.idsAbout(account, objectId);
        return AccountIds.receiving(account).stream()
                .flatMapToLong(receiver -> events.stream()
                        .mapToLong(event ->
                                deliveries.countByAccountAndEventAndStatus(receiver, event, DeliveryStatus.PENDING)))
                .sum();
    }
}
