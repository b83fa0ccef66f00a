package dev.identityemulator.traffic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** The bytes of a body that came without a thread; the container reads them then as if they came from the connection. */
final class CollectedBytes implements InputBuffer {

    private static final int SMALLEST_PIECE = 4 * 1024;
    private static final int LARGEST_PIECE = 64 * 1024;

    private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
    private final long most;
    private long length;
    private long received;
    private boolean dropped;
    private @Nullable IOException failure;

    /** Of what comes after so many bytes, nothing is kept: it only has to come. */
    CollectedBytes(long most) {
        this.most = most;
    }

    /** Adds what is in the buffer, of as much as is expected. */
    synchronized void add(ByteBuffer arrived, long expected) {
        received += arrived.remaining();
        while (arrived.hasRemaining() && !dropped && length < most) {
            var piece = pieces.peekLast();
            if (piece == null || !piece.hasRemaining()) {
                long left = Math.min(Math.max(expected, arrived.remaining()), most - length);
                piece = ByteBuffer.allocate((int) Math.min(Math.max(left, SMALLEST_PIECE), LARGEST_PIECE));
                pieces.addLast(piece);
            }
            int fitting = (int) Math.min(Math.min(piece.remaining(), arrived.remaining()), most - length);
            piece.put(arrived.slice().limit(fitting));
            arrived.position(arrived.position() + fitting);
            length += fitting;
        }
    }

    /** How many came. */
    synchronized long received() {
        return received;
    }

    /** Forgets them, and all that comes. */
    synchronized void drop() {
        dropped = true;
        pieces.clear();
    }

    /** Who reads further than to the last byte meets this. */
    synchronized void endWith(IOException broken) {
        failure = broken;
    }

    @Override
    public synchronized int doRead(ApplicationBufferHandler handler) throws IOException {
        var piece = pieces.pollFirst();
        if (piece != null) {
            handler.setByteBuffer(piece.flip());
            return piece.remaining();
        }
        var broken = failure;
        if (broken == null) {
            return -1;
        }
        failure = new IOException(broken.getMessage());
        throw broken;
    }

    @Override
    public synchronized int available() {
        return pieces.stream().mapToInt(ByteBuffer::position).sum();
    }
}
