package dev.identityemulator.stripe.forwarding.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads a response whole, or not at all: its body may have one MiB. */
final class ResponseReader {

    /** The largest body in either direction, in bytes. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final String GZIP = "gzip";

    private ResponseReader() {}

    /**
     * Reads a response.
     *
     * @throws IOException if it ends early, or its body is too large
     */
    static OutboundResult.Response read(ClassicHttpResponse response) throws IOException {
        var headers = Arrays.stream(response.getHeaders())
                .map(header -> new HttpHeader(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .filter(header -> !header.isOfTheConnection())
                .toList();
        return new OutboundResult.Response(body(response.getEntity(), headers), headers, response.getCode());
    }

    private static String body(@Nullable HttpEntity entity, List<HttpHeader> headers) throws IOException {
        if (entity == null) {
            return "";
        }
        var content = entity.getContent();
        var bytes = content == null ? new byte[0] : capped(content);
        boolean zipped = headers.stream()
                .anyMatch(header ->
                        header.is("Content-Encoding") && header.value().strip().equalsIgnoreCase(GZIP));
        if (zipped && bytes.length > 0) {
            bytes = capped(new GZIPInputStream(new ByteArrayInputStream(bytes)));
        }
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    }

    private static byte[] capped(InputStream in) throws IOException {
        var bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("the body is too large");
        }
        return bytes;
    }
}
