package dev.identityemulator.traffic;

import dev.identityemulator.api.error.ApiErrors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** The request threads that may be held by waiting: so many for each kind, so that there are always some for the others. */
@Component
public class WaitingThreads {

    /** They have their bytes in memory, and do not say how many. */
    private static final int FILES_IN_CHUNKS = 4;

    private final Semaphore downloads;
    private final Semaphore chunks;
    private final Semaphore filesInChunks = new Semaphore(FILES_IN_CHUNKS);
    private final Semaphore readers;
    private final Semaphore delays;
    private final Semaphore settling;

    WaitingThreads(TrafficSettings settings) {
        this.downloads = new Semaphore(settings.maxWaiting());
        this.chunks = new Semaphore(settings.maxWaiting());
        this.readers = new Semaphore(settings.maxWaiting());
        this.delays = new Semaphore(settings.maxWaiting());
        this.settling = new Semaphore(settings.maxWaiting());
    }

    /** A thread that waits, until it is closed. */
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** A place for a delay that was ordered; throws the refusal of one too many. */
    public Place forDelay() {
        return take(delays);
    }

    /** A place for who waits until all that is under way has settled; throws the same. */
    public Place forSettling() {
        return take(settling);
    }

    /** A place for a file that is on its way to a client. */
    Place forDownload() {
        return take(downloads);
    }

    /** A place for a body that comes in chunks, of a form or of one with files. */
    Place forChunks(boolean files) {
        return take(files ? filesInChunks : chunks);
    }

    /** A place for a large answer on its way to a client that may take its time. */
    Place forReader() {
        return take(readers);
    }

    private static Place take(Semaphore places) {
        if (!places.tryAcquire()) {
            throw ApiErrors.tooManyWaiting();
        }
        return places::release;
    }
}
