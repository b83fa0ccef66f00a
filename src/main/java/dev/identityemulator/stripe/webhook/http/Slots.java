package dev.identityemulator.stripe.webhook.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Bounds how much is under way at once, as a semaphore does, but no thread waits. */
public final class Slots {

    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int free;

    public Slots(int free) {
        this.free = free;
    }

    /** Completes once a slot is taken; first come, first served. */
    public synchronized CompletableFuture<Void> take() {
        if (free > 0) {
            free--;
            return CompletableFuture.completedFuture(null);
        }
        var slot = new CompletableFuture<Void>();
        waiting.add(slot);
        return slot;
    }

    /** Gives a slot back. */
    public void release() {
        var next = next();
        if (next != null) {
            next.complete(null);
        }
    }

    private synchronized @Nullable CompletableFuture<Void> next() {
        var next = waiting.poll();
        free += next == null ? 1 : 0;
        return next;
    }
}
