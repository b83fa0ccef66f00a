package dev.identityemulator.core.upstream;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request on its way to the upstream. Its beginning, which is mostly all of it, is looked at before anything is sent; the
 * rest is looked at as it is sent, and cut off where something must not leave.
 */
final class CheckedBody {

    /** How much is read before the request is sent. */
    static final int BEGINNING = 64 * 1024;

    private final byte[] beginning;
    private final boolean whole;
    private final ServletInputStream rest;

    private CheckedBody(byte[] beginning, boolean whole, ServletInputStream rest) {
        this.beginning = beginning;
        this.whole = whole;
        this.rest = rest;
    }

    /** Looks at a part of a body. */
    interface Check {

        /**
         * Looks at these bytes.
         *
         * @throws dev.identityemulator.api.error.ApiException if they must not be sent
         */
        void look(byte[] bytes, int from, int until);
    }

    /** Reads the beginning of this request's body; null if it has none. */
    static @Nullable CheckedBody of(HttpServletRequest request) throws ClientGone {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return null;
        }
        try {
            var stream = request.getInputStream();
            var beginning = stream.readNBytes(length < 0 ? BEGINNING : (int) Math.min(length, BEGINNING));
            if (length > 0 && beginning.length < Math.min(length, BEGINNING)) {
                throw new IOException("the body ended too early");
            }
            boolean whole = length < 0 ? beginning.length < BEGINNING : length <= BEGINNING;
            return new CheckedBody(beginning, whole, stream);
        } catch (IOException broken) {
            throw new ClientGone(broken);
        }
    }

    /** The part that was read: everything, if {@link #isWhole()}. */
    byte[] beginning() {
        return beginning;
    }

    boolean isWhole() {
        return whole;
    }

    /** All bytes, of which those after the beginning are looked at while they are read. */
    InputStream stream(Check check) {
        var first = new ByteArrayInputStream(beginning);
        return whole ? first : new SequenceInputStream(first, new Rest(rest, beginning, check));
    }

    /** A body that its sender did not finish. */
    static final class ClientGone extends IOException {

        private static final long serialVersionUID = 1L;

        ClientGone(IOException cause) {
            super(cause);
        }
    }

    /** Looks at each part together with the end of the one before, where an id may have begun. */
    private static final class Rest extends FilterInputStream {

        private final Check check;
        private byte[] before;

        Rest(InputStream in, byte[] beginning, Check check) {
            super(in);
            this.check = check;
            this.before = end(beginning, beginning.length);
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count;
            try {
                count = super.read(bytes, from, most);
            } catch (IOException broken) {
                throw new ClientGone(broken);
            }
            if (count > 0) {
                var both = Arrays.copyOf(before, before.length + count);
                System.arraycopy(bytes, from, both, before.length, count);
                check.look(both, 0, both.length);
                before = end(both, both.length);
            }
            return count;
        }

        private static byte[] end(byte[] bytes, int length) {
            return Arrays.copyOfRange(bytes, Math.max(0, length - Tokens.LONGEST), length);
        }
    }
}
