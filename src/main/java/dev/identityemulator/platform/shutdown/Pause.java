package dev.identityemulator.platform.shutdown;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A wait of the current thread, in real time, which an interrupt ends early. */
public final class Pause {

    private Pause() {}

    public static void of(Duration duration) {
        long deadline = System.nanoTime() + duration.toNanos();
        long left = duration.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = deadline - System.nanoTime();
        }
    }
}
