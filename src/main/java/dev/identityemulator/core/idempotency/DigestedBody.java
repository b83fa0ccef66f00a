package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.web.RequestPath;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes the fingerprint of a request while its body, of any length, is read by somebody else. */
final class DigestedBody extends HttpServletRequestWrapper {

    private final MessageDigest digest = sha256();
    private boolean ended;
    private long count;
    private @Nullable ServletInputStream stream;

    DigestedBody(HttpServletRequest request) {
        super(request);
        var query = request.getQueryString();
        update(request.getMethod() + '\0' + RequestPath.of(request) + '\0' + (query == null ? "" : query) + '\0');
    }

    /** Reads what is left of the body. */
    void drain() throws IOException {
        getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Whether the body was read to its end. */
    boolean isWhole() {
        long announced = getContentLengthLong();
        return ended || count == announced || (announced < 0 && getHeader("Transfer-Encoding") == null);
    }

    /** The fingerprint of a whole request. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(super.getInputStream());
        }
        return stream;
    }

    private void update(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private final class Stream extends ServletInputStream {

        private final ServletInputStream body;

        Stream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = body.read(bytes, from, most);
            if (read > 0) {
                digest.update(bytes, from, read);
                count += read;
            }
            ended |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return ended;
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
