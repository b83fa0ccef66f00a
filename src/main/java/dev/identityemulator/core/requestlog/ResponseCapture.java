package dev.identityemulator.core.requestlog;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A response on its way out, which keeps a copy of its JSON, and tells when it is complete before its end is sent. */
final class ResponseCapture extends HttpServletResponseWrapper {

    private static final String JSON = "application/json";

    private final Runnable whenComplete;
    private @Nullable ServletOutputStream stream;
    private @Nullable ByteArrayOutputStream copy;
    private long announced = -1;
    private long written;
    private boolean leftToErrorPage;

    ResponseCapture(HttpServletResponse response, Runnable whenComplete) {
        super(response);
        this.whenComplete = whenComplete;
    }

    /** What was kept; null of a response that is no JSON. */
    byte @Nullable [] body() {
        return copy == null ? null : copy.toByteArray();
    }

    long length() {
        return written;
    }

    /** Whether somebody else, in another dispatch, has yet to respond. */
    boolean isLeftToErrorPage() {
        return leftToErrorPage;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Copying(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public void setContentLength(int length) {
        announced = length;
        super.setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
        super.setContentLengthLong(length);
    }

    @Override
    public void sendError(int status) throws IOException {
        leftToErrorPage = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        leftToErrorPage = true;
        super.sendError(status, message);
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
        copy = null;
        written = 0;
        announced = -1;
    }

    private void keep(byte[] bytes, int offset, int length) {
        var type = getContentType();
        if (type != null && type.startsWith(JSON)) {
            var kept = copy == null ? new ByteArrayOutputStream(Math.min(length, ResponseText.MOST_BYTES)) : copy;
            kept.write(bytes, offset, Math.min(length, ResponseText.MOST_BYTES - kept.size()));
            copy = kept;
        }
        written += length;
        if (written == announced) {
            whenComplete.run();
        }
    }

    private final class Copying extends ServletOutputStream {

        private final ServletOutputStream out;

        private Copying(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            keep(bytes, offset, length);
            out.write(bytes, offset, length);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
