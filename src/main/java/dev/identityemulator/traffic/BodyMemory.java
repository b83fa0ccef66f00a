package dev.identityemulator.traffic;

import dev.identityemulator.api.error.ApiErrors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The memory that bodies may fill at once: a part of what Java has. Who comes when it is full waits for a while. */
@Component
class BodyMemory {

    private static final int SHARE = 4;
    private static final int UNIT = 64 * 1024;

    /** The bytes as they came, the parts of a form, and the row that is written. */
    private static final int COPIES = 3;

    private static final long PATIENCE_SECONDS = 10;

    private final int units;
    private final Semaphore free;

    BodyMemory() {
        this(Runtime.getRuntime().maxMemory());
    }

    BodyMemory(long memory) {
        this.units = (int) Math.max(1, Math.min(memory / SHARE / UNIT, Integer.MAX_VALUE));
        this.free = new Semaphore(units, true);
    }

    /** Takes the memory for a body of so many bytes; throws the refusal of one that waited too long. */
    WaitingThreads.Place take(long bytes) {
        int wanted = (int) Math.max(1, Math.min(bytes * COPIES / UNIT, units));
        try {
            if (!free.tryAcquire(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw ApiErrors.tooManyWaiting();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ApiErrors.tooManyWaiting();
        }
        return () -> free.release(wanted);
    }
}
