package dev.identityemulator.api.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps the beginning of a response of any length, which is either sent at once or held back as long as all of it is kept. */
public final class BoundedCapture extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private boolean held;
    private long length;
    private @Nullable ServletOutputStream stream;

    private BoundedCapture(HttpServletResponse response, int most, boolean held) {
        super(response);
        this.most = most;
        this.held = held;
    }

    /** Sends everything at once. */
    public static BoundedCapture passingOn(HttpServletResponse response, int most) {
        return new BoundedCapture(response, most, false);
    }

    /** Holds a response of up to so many bytes back, until {@link #send()}. */
    public static BoundedCapture holding(HttpServletResponse response, int most) {
        return new BoundedCapture(response, most, true);
    }

    /** The first bytes. */
    public byte[] beginning() {
        return kept.toByteArray();
    }

    /** The number of all bytes. */
    public long length() {
        return length;
    }

    /** Whether everything is kept. */
    public boolean isWhole() {
        return length == kept.size();
    }

    /** Sends what is held back. */
    public void send() throws IOException {
        if (held) {
            held = false;
            kept.writeTo(getResponse().getOutputStream());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Stream();
        }
        return stream;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!held) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    private void forget() {
        kept.reset();
        length = 0;
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (held && length + count > most) {
                send();
            }
            if (length == kept.size()) {
                kept.write(bytes, from, (int) Math.min(count, most - length));
            }
            length += count;
            if (!held) {
                getResponse().getOutputStream().write(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!held) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("a response is written in one go");
        }
    }
}
