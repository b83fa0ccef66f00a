package dev.identityemulator.testhelpers.fault;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response that nobody gets, however long it is. */
final class DiscardedResponse extends HttpServletResponseWrapper {

    DiscardedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int single) {}

            @Override
            public void write(byte[] bytes, int from, int count) {}

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("a response is written in one go");
            }
        };
    }

    @Override
    public void flushBuffer() {}
}
