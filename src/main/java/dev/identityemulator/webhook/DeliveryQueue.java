package dev.identityemulator.webhook;

import dev.identityemulator.account.ResourceKey;
import dev.identityemulator.api.error.Trace;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Makes the attempts to deliver: one after the other to each endpoint, to all endpoints at once, as far as the bound goes.
 * An endpoint that hangs delays its own lane only.
 */
@Component
class DeliveryQueue {

    private static final Logger log = LoggerFactory.getLogger(DeliveryQueue.class);
    private static final int MOST_AT_ONCE = 256;
    private static final long NANOS = 1_000_000;

    private final Map<EndpointId, DeliveryLane> lanes = new HashMap<>();
    private final Deque<DeliveryLane> ready = new ArrayDeque<>();
    private int underWay;
    private long ends;
    private boolean closed;

    private final WebhookDeliveries deliveries;
    private final DeliveryAttempts attempts;
    private final WebhookSender sender;
    private final SenderShift shift;
    private final Executor threads;
    private final Clock realTime;

    DeliveryQueue(
            WebhookDeliveries deliveries,
            DeliveryAttempts attempts,
            WebhookSender sender,
            SenderShift shift,
            WebhookThreads threads,
            Clock realTime) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.sender = sender;
        this.shift = shift;
        this.threads = threads.executor();
        this.realTime = realTime;
    }

    /** Delivers this after all that was offered for its endpoint before. */
    synchronized void offer(EndpointId endpoint, String id) {
        lane(endpoint).add(id);
        startThoseThatMay();
    }

    /** Delivers what the database holds for this instance and nobody offered: from endpoint to endpoint, however much that is. */
    void sweep() {
        var endpoint = isClosed() ? Optional.<EndpointId>empty() : deliveries.firstEndpointOf(shift.id());
        while (endpoint.isPresent() && !isClosed()) {
            look(endpoint.get());
            endpoint = deliveries.endpointAfter(endpoint.get(), shift.id());
        }
    }

    private synchronized void look(EndpointId endpoint) {
        lane(endpoint).lookInDatabase();
        startThoseThatMay();
    }

    /** How many attempts have ended so far. */
    synchronized long ends() {
        return ends;
    }

    /** Waits until more attempts have ended than these, or so many milliseconds have passed. */
    synchronized void awaitMoreThan(long seen, long millis) {
        long deadline = System.nanoTime() + millis * NANOS;
        try {
            while (ends == seen && !closed && System.nanoTime() < deadline) {
                wait(1 + (deadline - System.nanoTime()) / NANOS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins nothing any more, and lets nobody wait for more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits until nothing is under way, or so many milliseconds have passed. */
    synchronized void awaitIdle(long millis) {
        long deadline = System.nanoTime() + millis * NANOS;
        try {
            while (underWay > 0 && System.nanoTime() < deadline) {
                wait(1 + (deadline - System.nanoTime()) / NANOS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private DeliveryLane lane(EndpointId endpoint) {
        var known = lanes.get(endpoint);
        if (known != null) {
            return known;
        }
        var lane = new DeliveryLane(endpoint);
        lanes.put(endpoint, lane);
        ready.add(lane);
        return lane;
    }

    private void startThoseThatMay() {
        while (!closed && underWay < MOST_AT_ONCE && !ready.isEmpty()) {
            var lane = ready.remove();
            underWay++;
            threads.execute(() -> begin(lane));
        }
    }

    private synchronized void ended(DeliveryLane lane) {
        underWay--;
        ends++;
        if (lane.isDone()) {
            lanes.remove(lane.endpoint());
        } else {
            ready.add(lane);
        }
        startThoseThatMay();
        notifyAll();
    }

    private void begin(DeliveryLane lane) {
        try {
            var unused = attempt(lane).whenComplete((done, failure) -> ended(lane, failure));
        } catch (RuntimeException failure) {
            ended(lane, failure);
        }
    }

    /** What could not even be noted stays in the database, where a sweep finds it. */
    private void ended(DeliveryLane lane, @Nullable Throwable failure) {
        if (failure != null) {
            log.error("A delivery could not be noted, and is made again: {}", lane.endpoint(), Trace.of(failure));
        }
        ended(lane);
    }

    private CompletableFuture<?> attempt(DeliveryLane lane) {
        var id = next(lane);
        if (id.isEmpty()) {
            return CompletableFuture.completedFuture(id);
        }
        var key = new ResourceKey(lane.endpoint().account(), id.get());
        var request = attempts.begin(key);
        return request.isEmpty()
                ? CompletableFuture.completedFuture(request)
                : sender.send(request.get()).thenAccept(answer -> attempts.end(key, request.get(), answer));
    }

    private Optional<String> next(DeliveryLane lane) {
        if (beginRefill(lane)) {
            var endpoint = lane.endpoint();
            refill(
                    lane,
                    deliveries.owned(
                            shift.id(),
                            endpoint.account(),
                            endpoint.id(),
                            realTime.millis(),
                            Limit.of(DeliveryLane.MOST)));
        }
        return poll(lane);
    }

    private synchronized boolean beginRefill(DeliveryLane lane) {
        return lane.beginRefill();
    }

    private synchronized void refill(DeliveryLane lane, List<String> read) {
        lane.refill(read);
    }

    private synchronized Optional<String> poll(DeliveryLane lane) {
        return Optional.ofNullable(lane.poll());
    }
}
