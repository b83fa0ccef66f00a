package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.stripe.webhook.http.WebhookThreads;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Decides what is delivered next: to each endpoint the oldest pending delivery, to all endpoints at once. Pending deliveries stay
 * in the database; memory holds the endpoints that are being served and the next few ids of each.
 */
@Component
class DeliveryDispatcher {

    /** How many ids are read at once. */
    static final int PAGE = 32;

    private static final Logger log = LoggerFactory.getLogger(DeliveryDispatcher.class);
    private static final String BEFORE_ALL = "";
    private static final long NANOS = 1_000_000;

    /** The endpoints that are being served, and whether more was offered for them since their deliveries were read. */
    private final Map<ResourceKey, Boolean> serving = new HashMap<>();

    private final WebhookDeliveries deliveries;
    private final DeliveryAttempts attempts;
    private final DeliveryOwnership ownership;
    private final Executor threads;
    private final Clock realTime;

    DeliveryDispatcher(
            WebhookDeliveries deliveries,
            DeliveryAttempts attempts,
            DeliveryOwnership ownership,
            WebhookThreads threads,
            Clock realTime) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.ownership = ownership;
        this.threads = threads.executor();
        this.realTime = realTime;
    }

    /** Delivers this after everything that was offered for the endpoint before. */
    synchronized void offer(ResourceKey endpoint, String id) {
        if (beginOrNoteMore(endpoint)) {
            threads.execute(() -> deliver(endpoint, List.of(id)));
        }
    }

    /** Delivers what this instance owns and nobody offered: leftovers of other instances and of earlier runs. */
    void sweep() {
        var endpoint = deliveries.firstEndpointOf(ownership.id());
        while (endpoint.isPresent() && !attempts.isClosed()) {
            look(endpoint.get());
            endpoint = deliveries.endpointAfter(endpoint.get(), ownership.id());
        }
    }

    private synchronized void look(ResourceKey endpoint) {
        if (beginOrNoteMore(endpoint)) {
            deliverAfter(endpoint, BEFORE_ALL);
        }
    }

    private boolean beginOrNoteMore(ResourceKey endpoint) {
        return !attempts.isClosed() && serving.put(endpoint, serving.containsKey(endpoint)) == null;
    }

    private void deliverAfter(ResourceKey endpoint, String last) {
        threads.execute(() -> deliver(endpoint, read(endpoint, last)));
    }

    private List<String> read(ResourceKey endpoint, String last) {
        try {
            return deliveries.pending(ownership.id(), endpoint, last, realTime.millis(), Limit.of(PAGE));
        } catch (RuntimeException failure) {
            log.error(
                    "Deliveries to {} could not be read, and are looked for again",
                    endpoint,
                    SanitizedException.of(failure));
            return List.of();
        }
    }

    private void deliver(ResourceKey endpoint, List<String> ids) {
        var unused = attempts.makeAll(endpoint.account(), ids).whenComplete((made, failure) -> proceed(endpoint, ids));
    }

    /** Reads on while there may be more: a delivery that failed to be recorded is left to the next pass over all. */
    private synchronized void proceed(ResourceKey endpoint, List<String> ids) {
        if (!attempts.isClosed() && ids.size() == PAGE) {
            deliverAfter(endpoint, ids.get(PAGE - 1));
        } else if (!attempts.isClosed() && serving.replace(endpoint, true, false)) {
            deliverAfter(endpoint, BEFORE_ALL);
        } else {
            serving.remove(endpoint);
            notifyAll();
        }
    }

    /** Waits until nothing is under way, or so many milliseconds have passed. */
    synchronized void awaitIdle(long millis) {
        long deadline = System.nanoTime() + millis * NANOS;
        try {
            while (!serving.isEmpty() && System.nanoTime() < deadline) {
                wait(1 + (deadline - System.nanoTime()) / NANOS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
