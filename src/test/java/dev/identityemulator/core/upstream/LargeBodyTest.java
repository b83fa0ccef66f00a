package dev.identityemulator.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are larger than the memory are passed on and back. */
@Tag("slow")
class LargeBodyTest {

    private static final long LENGTH = 160L << 20;
    private static final String KEY = "Bearer sk_test_large";

    /** Random bytes, the same each time. */
    private static final class LargeBody extends InputStream {

        private static final byte[] BLOCK = new byte[1_000_003];

        static {
            new Random(1).nextBytes(BLOCK);
        }

        private long position;

        @Override
        public int read() {
            var single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            int at = (int) (position % BLOCK.length);
            int count = (int) Math.min(Math.min(most, BLOCK.length - at), LENGTH - position);
            System.arraycopy(BLOCK, at, bytes, from, count);
            position += count;
            return count == 0 ? -1 : count;
        }

        static String digest() throws IOException {
            var digest = RecordingUpstream.sha256();
            try (var stream = new DigestInputStream(new LargeBody(), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key"})
    void uploadWhenLargerThanTheHeapThenItArrivesWhole(String idempotencyKey) throws Exception {
        try (var upstream = RecordingUpstream.replying(RecordingUpstream.json("200 OK", "{}"));
                var emulator = EmulatorProcess.startWithHeap("128m", List.of(upstream.setting()))) {
            var request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/v1/large"))
                    .header("Authorization", KEY)
                    .POST(HttpRequest.BodyPublishers.ofInputStream(LargeBody::new));
            if (!idempotencyKey.isEmpty()) {
                request.header("Idempotency-Key", idempotencyKey);
            }

            var response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(upstream.requests).hasSize(1);
            assertThat(upstream.requests.get(0).length()).isEqualTo(LENGTH);
            assertThat(upstream.requests.get(0).digest()).isEqualTo(LargeBody.digest());
        }
    }

    @Test
    void downloadWhenLargerThanTheHeapThenItArrivesWhole() throws Exception {
        RecordingUpstream.Reply large = (request, out, connection) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + LENGTH + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            new LargeBody().transferTo(out);
        };
        try (var upstream = RecordingUpstream.replying(large);
                var emulator = EmulatorProcess.startWithHeap("128m", List.of(upstream.setting()))) {
            var request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/v1/large"))
                    .header("Authorization", KEY)
                    .build();
            var digest = RecordingUpstream.sha256();

            var response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
            long length = new DigestInputStream(response.body(), digest).transferTo(OutputStream.nullOutputStream());

            assertThat(length).isEqualTo(LENGTH);
            assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(LargeBody.digest());
        }
    }
}
