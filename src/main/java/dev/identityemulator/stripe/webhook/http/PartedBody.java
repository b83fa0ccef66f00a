package dev.identityemulator.stripe.webhook.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;

/** The body of a request of which the second part is sent later, or never. */
final class PartedBody implements AsyncEntityProducer {

    private final CompletableFuture<DataStreamChannel> written = new CompletableFuture<>();
    private final ByteBuffer left;
    private final int length;
    private volatile boolean resumed;
    private volatile boolean broken;

    private PartedBody(byte[] body, int first) {
        this.length = body.length;
        this.left = ByteBuffer.wrap(body, 0, first);
    }

    /** One that is cut where the sender hangs up. */
    static PartedBody until(HangUp when, byte[] body) {
        return new PartedBody(body, when == HangUp.IN_BODY ? body.length / 2 : body.length);
    }

    /** One that is cut within the first letter of several bytes, or else in its middle. */
    static PartedBody withinALetter(byte[] body) {
        int first = 0;
        while (first < body.length && body[first] >= 0) {
            first++;
        }
        return new PartedBody(body, first < body.length ? first + 1 : body.length / 2);
    }

    /** Completes when the first part is written. */
    CompletableFuture<?> written() {
        return written;
    }

    /** Sends the second part. */
    void resume() {
        resumed = true;
        var unused = written.thenAccept(DataStreamChannel::requestOutput);
    }

    /** Closes the connection: the client does so where a body cannot be made. */
    void hangUp() {
        broken = true;
        var unused = written.thenAccept(DataStreamChannel::requestOutput);
    }

    /** How much is to be sent now; something where it is the end of the connection, too. */
    @Override
    public int available() {
        if (broken) {
            return 1;
        }
        return resumed ? length - left.position() : left.remaining();
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (broken) {
            throw new ConnectionClosedException("The sender hangs up");
        }
        if (resumed) {
            left.limit(length);
        }
        channel.write(left);
        if (resumed && !left.hasRemaining()) {
            channel.endStream();
        }
        if (!left.hasRemaining()) {
            written.complete(channel);
        }
    }

    @Override
    public void failed(Exception failure) {
        written.completeExceptionally(failure);
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public boolean isChunked() {
        return false;
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    @Override
    public void releaseResources() {}
}
