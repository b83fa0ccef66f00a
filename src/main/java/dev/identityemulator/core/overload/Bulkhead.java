package dev.identityemulator.core.overload;

import dev.identityemulator.api.error.ApiErrors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Bounds the requests that hold a thread or much memory for long, so that other requests always have enough of both. */
@Component
public class Bulkhead {

    /** A body is in memory up to three times: as it arrived, as the parts of a form, and as a row to be written. */
    private static final int COPIES = 3;

    /** Bodies may take one part in this many of Java's memory. */
    private static final int PART = 4;

    private static final int KILOBYTE = 1024;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore delays;
    private final Semaphore settling;
    private final Semaphore checks;
    private final Semaphore downloads;
    private final Semaphore bodies;
    private final int bodyKilobytes;

    Bulkhead(TrafficSettings settings) {
        this.delays = new Semaphore(settings.maxWaiting());
        this.settling = new Semaphore(settings.maxWaiting());
        this.checks = new Semaphore(settings.maxWaiting());
        this.downloads = new Semaphore(settings.maxWaiting());
        this.bodyKilobytes =
                (int) Math.min(Runtime.getRuntime().maxMemory() / PART / COPIES / KILOBYTE, Integer.MAX_VALUE);
        this.bodies = new Semaphore(bodyKilobytes, true);
    }

    /** A permit for one request, until it is closed. */
    public interface Permit extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Takes a permit to wait for a delay.
     *
     * @throws dev.identityemulator.api.error.ApiException if too many do
     */
    public Permit forDelay() {
        return take(delays);
    }

    /**
     * Takes a permit to wait until everything has settled.
     *
     * @throws dev.identityemulator.api.error.ApiException if too many do
     */
    public Permit forSettling() {
        return take(settling);
    }

    /**
     * Takes a permit to wait for the responses of a handler that is being checked.
     *
     * @throws dev.identityemulator.api.error.ApiException if too many do
     */
    public Permit forCheck() {
        return take(checks);
    }

    /** Takes a permit to send a large response. */
    Permit forDownload() {
        return take(downloads);
    }

    /** Takes a permit for a body of this many bytes, as soon as there is memory for it. */
    Permit forBody(long bytes) {
        int kilobytes = (int) Math.min(bytes / KILOBYTE + 1, bodyKilobytes);
        try {
            if (bodies.tryAcquire(kilobytes, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return () -> bodies.release(kilobytes);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw ApiErrors.tooManyWaiting();
    }

    private static Permit take(Semaphore permits) {
        if (!permits.tryAcquire()) {
            throw ApiErrors.tooManyWaiting();
        }
        return permits::release;
    }
}
