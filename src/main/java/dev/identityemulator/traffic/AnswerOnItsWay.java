package dev.identityemulator.traffic;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A large answer, of which so much is sent as its reader takes: in between, no thread waits. */
final class AnswerOnItsWay implements WriteListener, AsyncListener {

    private static final int PIECE = 64 * 1024;
    private static final long LONGEST_MILLIS = TimeUnit.SECONDS.toMillis(60);

    /** Who takes at least so much has longer. */
    private static final long LEAST_BYTES_PER_MILLI = 64;

    private final BodyMemory memory;
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private long length;
    private int units;
    private @Nullable AsyncContext context;
    private @Nullable ServletOutputStream out;

    AnswerOnItsWay(BodyMemory memory) {
        this.memory = memory;
    }

    /** Adds these bytes, of as many as are announced; false if there is no memory for them. */
    synchronized boolean add(byte[] bytes, int offset, int count, long announced) {
        int wanted = memory.units(Math.max(announced, length + count));
        if (wanted > units && !memory.take(wanted - units)) {
            return false;
        }
        units = Math.max(wanted, units);
        length += count;
        for (int start = offset; start < offset + count; start += PIECE) {
            pieces.add(Arrays.copyOfRange(bytes, start, Math.min(start + PIECE, offset + count)));
        }
        return true;
    }

    /** Writes what there is while its reader takes it. */
    void writeTo(ServletOutputStream direct) throws IOException {
        for (var piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            direct.write(piece);
        }
        giveBack();
    }

    void send(ServletRequest request, ServletResponse response) throws IOException {
        out = response.getOutputStream();
        context = request.startAsync();
        context.setTimeout(LONGEST_MILLIS + length / LEAST_BYTES_PER_MILLI);
        context.addListener(this);
        out.setWriteListener(this);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out != null && context != null && out.isReady()) {
            var piece = pieces.poll();
            if (piece == null) {
                context.complete();
                return;
            }
            out.write(piece);
        }
    }

    /** Its memory is free, however it ended. */
    synchronized void giveBack() {
        pieces.clear();
        memory.giveBack(units);
        units = 0;
    }

    @Override
    public void onError(Throwable failure) {
        giveBack();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        giveBack();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        giveBack();
    }

    @Override
    public void onError(AsyncEvent event) {
        giveBack();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // by nobody
    }
}
