package dev.identityemulator.stripe.webhook.delivery;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.stripe.webhook.delivery.DeliveryTransactions.Begun;
import dev.identityemulator.stripe.webhook.http.SendResult;
import dev.identityemulator.stripe.webhook.http.Slots;
import dev.identityemulator.stripe.webhook.http.WebhookSender;
import dev.identityemulator.stripe.webhook.http.WebhookThreads;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes attempts to deliver to an endpoint, one after the other. No thread waits for a response. While a response is being recorded,
 * the next request may leave, so after a crash two deliveries at most are made again.
 */
@Component
class DeliveryAttempts {

    private static final Logger log = LoggerFactory.getLogger(DeliveryAttempts.class);
    private static final int MOST_AT_ONCE = 256;
    private static final long NANOS = 1_000_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Slots slots = new Slots(MOST_AT_ONCE);
    private final DeliveryTransactions transactions;
    private final WebhookSender sender;
    private final Executor threads;
    private final @Nullable Integer maxPerSecond;
    private long ended;
    private boolean closed;

    DeliveryAttempts(
            DeliveryTransactions transactions, WebhookSender sender, WebhookThreads threads, WebhookSettings settings) {
        this.transactions = transactions;
        this.sender = sender;
        this.threads = threads.executor();
        this.maxPerSecond = settings.maxPerSecond();
    }

    /** One attempt; neither future ever fails. */
    private record Attempt(CompletableFuture<?> responded, CompletableFuture<?> recorded) {

        private static final Attempt NONE = new Attempt(completedFuture(null), completedFuture(null));
    }

    /** Completes when all of these deliveries are recorded, and the endpoint may get the next one. */
    CompletableFuture<Void> makeAll(String account, List<String> ids) {
        return makeAll(account, ids.iterator(), Attempt.NONE, Attempt.NONE);
    }

    private CompletableFuture<Void> makeAll(String account, Iterator<String> ids, Attempt before, Attempt last) {
        var turn = allOf(last.responded(), before.recorded());
        return ids.hasNext()
                ? turn.thenCompose(go -> makeAll(account, ids, last, make(new ResourceKey(account, ids.next()))))
                : allOf(turn, last.recorded());
    }

    private Attempt make(ResourceKey key) {
        var slot = slots.take();
        var begun = slot.thenApplyAsync(taken -> begin(key), threads);
        var result = begun.thenCompose(this::send);
        var recorded = result.thenAcceptBoth(begun, (known, made) -> known.ifPresent(each -> end(made, each)))
                .handle((done, failure) -> ended(key, failure));
        var responded = result.handle((known, failure) -> known);
        return new Attempt(allOf(responded, slot.thenCompose(taken -> pause())), recorded);
    }

    private Optional<Begun> begin(ResourceKey key) {
        return isClosed() ? Optional.empty() : transactions.begin(key);
    }

    private CompletableFuture<Optional<SendResult>> send(Optional<Begun> begun) {
        return begun.isEmpty()
                ? completedFuture(Optional.empty())
                : sender.send(begun.get().request()).thenApply(Optional::of);
    }

    private void end(Optional<Begun> begun, SendResult result) {
        begun.ifPresent(each -> transactions.end(each.delivery(), result));
    }

    /** For as long as an endpoint is left alone after a delivery has begun. */
    private CompletableFuture<Void> pause() {
        return maxPerSecond == null
                ? completedFuture(null)
                : new CompletableFuture<Void>().completeOnTimeout(null, SECOND / maxPerSecond, TimeUnit.NANOSECONDS);
    }

    /** What could not be recorded is still pending in the database, where a sweep finds it. */
    private @Nullable Void ended(ResourceKey key, @Nullable Throwable failure) {
        if (failure != null) {
            log.error("Delivery {} could not be recorded, and is made again", key.id(), SanitizedException.of(failure));
        }
        slots.release();
        countEnd();
        return null;
    }

    private synchronized void countEnd() {
        ended++;
        notifyAll();
    }

    /** How many attempts have ended so far. */
    synchronized long ended() {
        return ended;
    }

    /** Waits until more attempts have ended than these, or so many milliseconds have passed. */
    synchronized void awaitMoreThan(long seen, long millis) {
        long deadline = System.nanoTime() + millis * NANOS;
        try {
            while (ended == seen && !closed && System.nanoTime() < deadline) {
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

    synchronized boolean isClosed() {
        return closed;
    }
}
