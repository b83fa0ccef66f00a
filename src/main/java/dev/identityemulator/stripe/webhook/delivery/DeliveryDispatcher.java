package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.stripe.webhook.endpoint.EndpointId;
import dev.identityemulator.stripe.webhook.http.WebhookRequest;
import dev.identityemulator.stripe.webhook.http.WebhookSender;
import dev.identityemulator.stripe.webhook.http.WebhookThreads;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
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
 * An endpoint that hangs delays its own lane only. Where more wait for one, the next leaves while a response is being noted.
 */
@Component
class DeliveryDispatcher {

    private static final Logger log = LoggerFactory.getLogger(DeliveryDispatcher.class);
    private static final int MOST_AT_ONCE = 256;

    /** What comes when nothing waits leaves after all before it is noted: it tells of what is known by then. */
    private static final int NONE_UNACKNOWLEDGED = 0;

    private static final int ONE_UNACKNOWLEDGED = 1;
    private static final long NANOS = 1_000_000;

    private final DeliveryPace pace;
    private final Map<EndpointId, EndpointQueue> endpointQueues = new HashMap<>();
    private final Deque<EndpointQueue> ready = new ArrayDeque<>();
    private int underWay;
    private long ends;
    private boolean closed;

    private final WebhookDeliveries deliveries;
    private final DeliveryTransactions attempts;
    private final WebhookSender sender;
    private final DeliveryOwnership ownership;
    private final Executor threads;
    private final Clock realTime;

    DeliveryDispatcher(
            WebhookDeliveries deliveries,
            DeliveryTransactions attempts,
            WebhookSender sender,
            DeliveryOwnership ownership,
            WebhookThreads threads,
            WebhookSettings settings,
            Clock realTime) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.sender = sender;
        this.ownership = ownership;
        this.threads = threads.executor();
        this.pace = new DeliveryPace(settings.maxPerSecond(), threads.executor());
        this.realTime = realTime;
    }

    /** Delivers this after all that was offered for its endpoint before. */
    synchronized void offer(EndpointId endpoint, String id) {
        var endpointQueue = endpointQueue(endpoint);
        endpointQueue.add(id);
        proceed(endpointQueue, NONE_UNACKNOWLEDGED);
    }

    /** Delivers what the database holds for this instance and nobody offered: from endpoint to endpoint, however much that is. */
    void sweep() {
        var endpoint = isClosed() ? Optional.<EndpointId>empty() : deliveries.firstEndpointOf(ownership.id());
        while (endpoint.isPresent() && !isClosed()) {
            look(endpoint.get());
            endpoint = deliveries.endpointAfter(endpoint.get(), ownership.id());
        }
    }

    private synchronized void look(EndpointId endpoint) {
        var endpointQueue = endpointQueue(endpoint);
        endpointQueue.lookInDatabase();
        proceed(endpointQueue, NONE_UNACKNOWLEDGED);
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

    private EndpointQueue endpointQueue(EndpointId endpoint) {
        return endpointQueues.computeIfAbsent(endpoint, EndpointQueue::new);
    }

    private void proceed(EndpointQueue endpointQueue, int mostUnacknowledged) {
        if (pace.isTooSoon(endpointQueue.endpoint())) {
            pace.callLater(endpointQueue.endpoint(), () -> advance(endpointQueue));
        } else if (endpointQueue.beginTurn(mostUnacknowledged)) {
            pace.began(endpointQueue.endpoint());
            ready.add(endpointQueue);
        } else if (endpointQueue.isDone()) {
            endpointQueues.remove(endpointQueue.endpoint(), endpointQueue);
        }
        while (!closed && underWay < MOST_AT_ONCE && !ready.isEmpty()) {
            var turn = ready.remove();
            underWay++;
            threads.execute(() -> attempt(turn));
        }
    }

    private synchronized void advance(EndpointQueue endpointQueue) {
        proceed(endpointQueue, NONE_UNACKNOWLEDGED);
    }

    private void attempt(EndpointQueue endpointQueue) {
        try {
            var id = next(endpointQueue);
            var key = id.map(each -> new ResourceKey(endpointQueue.endpoint().account(), each));
            var request = key.flatMap(attempts::begin);
            if (request.isPresent()) {
                send(endpointQueue, key.get(), request.get());
            } else {
                sentNothing(endpointQueue);
            }
        } catch (RuntimeException failure) {
            log(endpointQueue, failure);
            sentNothing(endpointQueue);
        }
    }

    private void send(EndpointQueue endpointQueue, ResourceKey key, WebhookRequest request) {
        var unused = sender.send(request)
                .thenAccept(response -> {
                    responded(endpointQueue, key.id());
                    attempts.end(key, request, response);
                })
                .whenComplete((done, failure) -> noted(endpointQueue, key.id(), failure));
    }

    private synchronized void sentNothing(EndpointQueue endpointQueue) {
        endpointQueue.endTurn();
        ended(endpointQueue);
    }

    private synchronized void responded(EndpointQueue endpointQueue, String id) {
        endpointQueue.responded(id);
        proceed(endpointQueue, ONE_UNACKNOWLEDGED);
    }

    private synchronized void noted(EndpointQueue endpointQueue, String id, @Nullable Throwable failure) {
        if (failure != null) {
            log(endpointQueue, failure);
        }
        endpointQueue.noted(id);
        ended(endpointQueue);
    }

    private void ended(EndpointQueue endpointQueue) {
        underWay--;
        ends++;
        proceed(endpointQueue, ONE_UNACKNOWLEDGED);
        notifyAll();
    }

    /** What could not even be noted stays in the database, where a sweep finds it. */
    private static void log(EndpointQueue endpointQueue, Throwable failure) {
        log.error(
                "A delivery could not be noted, and is made again: {}",
                endpointQueue.endpoint(),
                SanitizedException.of(failure));
    }

    private Optional<String> next(EndpointQueue endpointQueue) {
        if (beginRefill(endpointQueue)) {
            var endpoint = endpointQueue.endpoint();
            refill(
                    endpointQueue,
                    deliveries.owned(
                            ownership.id(),
                            endpoint.account(),
                            endpoint.id(),
                            realTime.millis(),
                            Limit.of(EndpointQueue.MOST)));
        }
        return poll(endpointQueue);
    }

    private synchronized boolean beginRefill(EndpointQueue endpointQueue) {
        return endpointQueue.beginRefill();
    }

    private synchronized void refill(EndpointQueue endpointQueue, List<String> read) {
        endpointQueue.refill(read);
    }

    private synchronized Optional<String> poll(EndpointQueue endpointQueue) {
        return Optional.ofNullable(endpointQueue.poll());
    }
}
