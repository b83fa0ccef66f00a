package dev.identityemulator.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what another thread or process does. */
final class Await {

    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 50;

    private Await() {}

    /** What is found, after something else was done; or an error with a message. */
    static <T> T present(Duration longest, Supplier<Optional<T>> found, Supplier<String> message, Runnable then) {
        long end = System.nanoTime() + longest.toNanos();
        var value = found.get();
        while (value.isEmpty() && System.nanoTime() < end) {
            pause();
            value = found.get();
        }
        then.run();
        return value.orElseThrow(() -> new AssertionError(message.get()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The wait was interrupted", stopped);
        }
    }
}
