package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.stripe.webhook.endpoint.EndpointId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets the deliveries to an endpoint begin at a distance of each other, where a setting says how many there may be in a second.
 * Only the {@link DeliveryDispatcher} uses it, under its lock.
 */
final class DeliveryPace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long distance;
    private final Executor threads;
    private final Map<EndpointId, Long> next = new HashMap<>();
    private final Set<EndpointId> called = new HashSet<>();

    DeliveryPace(@Nullable Integer maxPerSecond, Executor threads) {
        this.distance = maxPerSecond == null ? 0 : SECOND / maxPerSecond;
        this.threads = threads;
    }

    /** Whether the last delivery to it began so lately that the next one may not. */
    boolean isTooSoon(EndpointId endpoint) {
        return distance > 0 && left(endpoint) > 0;
    }

    /** Notes that a delivery to it begins. */
    void began(EndpointId endpoint) {
        if (distance > 0) {
            next.put(endpoint, System.nanoTime() + distance);
        }
    }

    /** Goes on when the next one may begin; it is called once, however often that was asked for. */
    void callLater(EndpointId endpoint, Runnable advance) {
        if (called.add(endpoint)) {
            CompletableFuture.delayedExecutor(left(endpoint), TimeUnit.NANOSECONDS, threads)
                    .execute(advance);
        }
    }

    private long left(EndpointId endpoint) {
        var time = next.get(endpoint);
        if (time == null) {
            return 0;
        }
        long left = time - System.nanoTime();
        if (left <= 0) {
            next.remove(endpoint);
            called.remove(endpoint);
        }
        return left;
    }
}
