package dev.identityemulator.traffic;

import jakarta.servlet.ReadListener;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** The body of one request on its way to us: no thread waits for it. When it has ended, well or not, the request is served. */
final class ArrivingBody implements ReadListener, ApplicationBufferHandler {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** Who sends at least so much has longer. */
    private static final long LEAST_BYTES_PER_SECOND = 64 * 1024;

    /** Who is slower than this makes room when others wait for it. */
    private static final long BRISK_BYTES_PER_SECOND = 256 * 1024;

    private static final long SLOW_AFTER_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Request request;
    private final ArrivingBodies bodies;
    private final BodyLimits limits;
    private final CollectedBytes bytes;
    private final long announced;
    private final long begunNanos = System.nanoTime();
    private volatile long admittedNanos = begunNanos;
    private volatile long lastNanos = begunNanos;
    private @Nullable ByteBuffer arrived;
    private boolean ended;
    private boolean broken;

    ArrivingBody(Request request, BodyLimits limits, ArrivingBodies bodies) {
        this.request = request;
        this.bodies = bodies;
        this.limits = limits;
        this.announced = request.getContentLengthLong();
        this.bytes = new CollectedBytes(limits.kept(announced));
    }

    CollectedBytes bytes() {
        return bytes;
    }

    long begunNanos() {
        return begunNanos;
    }

    /** How many bytes will be kept of it. */
    long announced() {
        return Math.min(announced, limits.kept(announced));
    }

    /** Whether it ended before it was whole, so that nothing more can come on its connection. */
    synchronized boolean isBroken() {
        return broken;
    }

    /** Lets it come. */
    synchronized void begin() {
        if (!ended) {
            admittedNanos = System.nanoTime();
            lastNanos = admittedNanos;
            request.setReadListener(this);
        }
    }

    @Override
    public synchronized void onDataAvailable() {
        try {
            while (!ended && !request.isFinished() && request.isReady()) {
                take(request.doRead(this));
            }
            if (!ended && request.isFinished()) {
                end();
            }
        } catch (IOException failure) {
            breakOff(failure);
        }
    }

    private void take(int count) throws IOException {
        var buffer = arrived;
        if (count <= 0 || buffer == null) {
            return;
        }
        lastNanos = System.nanoTime();
        bytes.add(buffer, announced - bytes.received());
        if (bytes.received() > limits.drained()) {
            breakOff(new IOException("the body is longer than anybody reads"));
        }
    }

    @Override
    public synchronized void onAllDataRead() {
        end();
    }

    /** The connection is lost: there is nobody to answer. */
    @Override
    public synchronized void onError(Throwable failure) {
        if (!ended) {
            ended = true;
            bodies.release(this);
        }
    }

    /** Breaks it off if its sender is silent, or slow, for too long. */
    void breakOffIfSlow(long nowNanos) {
        long patience = LONGEST_NANOS + TimeUnit.SECONDS.toNanos(bytes.received() / LEAST_BYTES_PER_SECOND);
        if (nowNanos - lastNanos > limits.silentNanos() || nowNanos - admittedNanos > patience) {
            breakOff(new SocketTimeoutException("the body does not come"));
        }
    }

    /** Whether it has had its time, since it was let in, and used little of it. */
    boolean isSlow(long nowNanos) {
        long nanos = nowNanos - admittedNanos;
        return nanos > SLOW_AFTER_NANOS
                && bytes.received() < BRISK_BYTES_PER_SECOND * TimeUnit.NANOSECONDS.toSeconds(nanos);
    }

    private synchronized void breakOff(IOException failure) {
        if (!ended) {
            broken = true;
            bytes.endWith(failure);
            end();
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            bodies.arrived(this);
            request.action(ActionCode.ASYNC_DISPATCH, null);
        }
    }

    @Override
    public void setByteBuffer(@Nullable ByteBuffer buffer) {
        arrived = buffer;
    }

    @Override
    public @Nullable ByteBuffer getByteBuffer() {
        return arrived;
    }

    @Override
    public void expand(int size) {
        throw new UnsupportedOperationException("the connection has its own buffer");
    }
}
