package dev.identityemulator.stripe.webhook.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * The response of a receiver.
 *
 * @param headers the headers, each with its values in one text
 * @param body the beginning of the body, as text
 */
record WebhookResponse(int status, Map<String, String> headers, String body) {

    static final int MOST_BYTES = 16 * 1024;

    private static final String ENCODING = "content-encoding";

    static WebhookResponse of(HttpResponse head, byte[] body) {
        var headers = new TreeMap<String, String>();
        for (var header : head.getHeaders()) {
            headers.merge(header.getName().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b);
        }
        var bytes = "gzip".equalsIgnoreCase(headers.get(ENCODING)) ? unzipped(body) : body;
        return new WebhookResponse(
                head.getCode(), headers, new String(bytes, StandardCharsets.UTF_8).replace("\0", ""));
    }

    /** As much of the body as can be unzipped: its end may be missing. */
    private static byte[] unzipped(byte[] body) {
        var read = new ByteArrayOutputStream();
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            for (int next = in.read(); next >= 0 && read.size() < MOST_BYTES; next = in.read()) {
                read.write(next);
            }
        } catch (IOException malformedOrCut) {
            return read.size() == 0 ? body : read.toByteArray();
        }
        return read.toByteArray();
    }

    /** Reads the beginning of a response, and completes early if there is more. */
    static final class Reader implements AsyncResponseConsumer<Void> {

        private final CompletableFuture<WebhookResponse> result = new CompletableFuture<>();
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private @Nullable HttpResponse head;

        CompletableFuture<WebhookResponse> result() {
            return result;
        }

        @Override
        public void consumeResponse(
                HttpResponse response,
                @Nullable EntityDetails entity,
                HttpContext context,
                @Nullable FutureCallback<Void> done) {
            head = response;
            if (entity == null) {
                complete();
            }
        }

        @Override
        public void informationResponse(HttpResponse response, HttpContext context) {}

        @Override
        public void updateCapacity(CapacityChannel capacity) throws IOException {
            capacity.update(Integer.MAX_VALUE);
        }

        @Override
        public void consume(ByteBuffer buffer) {
            var bytes = new byte[Math.min(buffer.remaining(), MOST_BYTES - read.size())];
            buffer.get(bytes);
            buffer.position(buffer.limit());
            read.writeBytes(bytes);
            if (read.size() >= MOST_BYTES) {
                complete();
            }
        }

        @Override
        public void streamEnd(@Nullable List<? extends Header> trailers) {
            complete();
        }

        /** If the head has arrived, this is a response all the same: its status counts. */
        @Override
        public void failed(Exception failure) {
            if (head == null) {
                result.completeExceptionally(failure);
            } else {
                complete();
            }
        }

        private void complete() {
            if (head != null) {
                result.complete(of(head, read.toByteArray()));
            }
        }

        @Override
        public void releaseResources() {}
    }
}
