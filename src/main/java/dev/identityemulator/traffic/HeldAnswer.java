package dev.identityemulator.traffic;

import dev.identityemulator.api.error.ApiException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** An answer that is held back once it is larger than what any connection takes at once, so that no thread waits for its reader. */
final class HeldAnswer extends HttpServletResponseWrapper implements AutoCloseable {

    /** What is smaller goes its way at once, and most answers are. */
    static final int SMALL = 32 * 1024;

    private final HttpServletRequest request;
    private final BodyMemory memory;
    private final WaitingThreads threads;
    private WaitingThreads.@Nullable Place place;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private @Nullable AnswerOnItsWay held;
    private long announced;
    private long written;
    private boolean lastFlush;
    private boolean ending;

    HeldAnswer(HttpServletRequest request, HttpServletResponse response, BodyMemory memory, WaitingThreads threads) {
        super(response);
        this.request = request;
        this.memory = memory;
        this.threads = threads;
    }

    /** Sends what was held back, without a thread; whatever is written from now on is not. */
    void send() throws IOException {
        if (writer != null) {
            lastFlush = true;
            writer.flush();
        }
        ending = true;
        if (held != null) {
            held.send(request, getResponse());
            held = null;
        }
    }

    @Override
    public void close() {
        ending = true;
        forget();
        if (place != null) {
            place.close();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Holding(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        announced = length;
        super.setContentLengthLong(length);
    }

    /** So it would be by now if nothing were held back. */
    @Override
    public boolean isCommitted() {
        return held != null || super.isCommitted();
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

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    private void forget() {
        if (held != null) {
            held.giveBack();
        }
        held = null;
        announced = 0;
        written = 0;
    }

    private boolean isToBeHeld(int more) {
        return Math.max(announced, written + more) > SMALL
                && !ending
                && request.isAsyncSupported()
                && !request.isAsyncStarted();
    }

    /** There is no memory for it: a thread waits for its reader, or it is refused if there are too many of those. */
    private void letGo(AnswerOnItsWay answer, ServletOutputStream out) throws IOException {
        try {
            place = threads.forReader();
        } catch (ApiException oneTooMany) {
            if (request.getMethod().equals("GET") && !super.isCommitted()) {
                forget();
                super.setContentLengthLong(-1);
                throw oneTooMany;
            }
        }
        held = null;
        ending = true;
        answer.writeTo(out);
    }

    private final class Holding extends ServletOutputStream {

        private final ServletOutputStream out;

        private Holding(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (held == null && isToBeHeld(length)) {
                held = new AnswerOnItsWay(memory);
            }
            if (held != null && !held.add(bytes, offset, length, announced)) {
                letGo(held, out);
            }
            if (held == null) {
                out.write(bytes, offset, length);
            }
            written += length;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            if (held == null && !lastFlush) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (held == null) {
                out.close();
            }
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
