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
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Makes the attempts to deliver: one after the other to each endpoint, to all endpoints at once, as far as the bound goes.
 * An endpoint that hangs delays its own lane only. Where more wait for one, the next leaves while an answer is being noted.
 */
@Component
class DeliveryQueue {

    private static final Logger log = LoggerFactory.getLogger(DeliveryQueue.class);
    private static final int MOST_AT_ONCE = 256;

    /** What comes when nothing waits leaves after all before it is noted: it tells of what is known by then. */
    private static final int NONE_UNNOTED = 0;

    private static final int ONE_UNNOTED = 1;
    private static final long NANOS = 1_000_000;

    private final DeliveryPace pace;
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
            WebhookSettings settings,
            Clock realTime) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.sender = sender;
        this.shift = shift;
        this.threads = threads.executor();
        this.pace = new DeliveryPace(settings.maxPerSecond(), threads.executor());
        this.realTime = realTime;
    }

    /** Delivers this after all that was offered for its endpoint before. */
    synchronized void offer(EndpointId endpoint, String id) {
        var lane = lane(endpoint);
        lane.add(id);
        proceed(lane, NONE_UNNOTED);
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
        var lane = lane(endpoint);
        lane.lookInDatabase();
        proceed(lane, NONE_UNNOTED);
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
        return lanes.computeIfAbsent(endpoint, DeliveryLane::new);
    }

    private void proceed(DeliveryLane lane, int mostUnnoted) {
        if (pace.isTooSoon(lane.endpoint())) {
            pace.callLater(lane.endpoint(), () -> goOn(lane));
        } else if (lane.beginTurn(mostUnnoted)) {
            pace.began(lane.endpoint());
            ready.add(lane);
        } else if (lane.isDone()) {
            lanes.remove(lane.endpoint(), lane);
        }
        while (!closed && underWay < MOST_AT_ONCE && !ready.isEmpty()) {
            var turn = ready.remove();
            underWay++;
            threads.execute(() -> attempt(turn));
        }
    }

    private synchronized void goOn(DeliveryLane lane) {
        proceed(lane, NONE_UNNOTED);
    }

    private void attempt(DeliveryLane lane) {
        try {
            var id = next(lane);
            var key = id.map(each -> new ResourceKey(lane.endpoint().account(), each));
            var request = key.flatMap(attempts::begin);
            if (request.isPresent()) {
                send(lane, key.get(), request.get());
            } else {
                sentNothing(lane);
            }
        } catch (RuntimeException failure) {
            log(lane, failure);
            sentNothing(lane);
        }
    }

    private void send(DeliveryLane lane, ResourceKey key, WebhookRequest request) {
        var unused = sender.send(request)
                .thenAccept(answer -> {
                    answered(lane, key.id());
                    attempts.end(key, request, answer);
                })
                .whenComplete((done, failure) -> noted(lane, key.id(), failure));
    }

    private synchronized void sentNothing(DeliveryLane lane) {
        lane.endTurn();
        ended(lane);
    }

    private synchronized void answered(DeliveryLane lane, String id) {
        lane.answered(id);
        proceed(lane, ONE_UNNOTED);
    }

    private synchronized void noted(DeliveryLane lane, String id, @Nullable Throwable failure) {
        if (failure != null) {
            log(lane, failure);
        }
        lane.noted(id);
        ended(lane);
    }

    private void ended(DeliveryLane lane) {
        underWay--;
        ends++;
        proceed(lane, ONE_UNNOTED);
        notifyAll();
    }

    /** What could not even be noted stays in the database, where a sweep finds it. */
    private static void log(DeliveryLane lane, Throwable failure) {
        log.error("A delivery could not be noted, and is made again: {}", lane.endpoint(), Trace.of(failure));
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
