package dev.identityemulator.core.upstream;

import static dev.identityemulator.core.upstream.RecordingUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call with an Idempotency-Key is passed on once, and its response replayed. */
class UpstreamIdempotencyTest {

    private static final String CHARGES = "/v1/charges";
    private static EmulatorWithUpstream upstream;
    private final AtomicInteger number = new AtomicInteger();
    private Emulator emulator;

    @BeforeAll
    static void start() {
        upstream = EmulatorWithUpstream.start();
    }

    @AfterAll
    static void stop() throws IOException {
        upstream.close();
    }

    @BeforeEach
    void count() {
        number.set(0);
        emulator = upstream.freshAccount();
        respond("200 OK");
    }

    private void respond(String status) {
        upstream.reply((request, out, connection) -> out.write(
                json(status, "{\"number\":" + number.incrementAndGet() + "}").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private RawClient.Response post(String form) {
        return emulator.raw().post(CHARGES, form, request -> request.header("Idempotency-Key", "k"));
    }

    @Test
    void postWhenRepeatedThenTheFirstResponseIsReplayedWithoutASecondCall() {
        var first = post("amount=1");
        var second = post("amount=1");

        assertThat(upstream.requests()).hasSize(1);
        assertThat(upstream.requests().get(0).header("Idempotency-Key")).containsExactly("k");
        assertThat(second.text()).isEqualTo(first.text()).isEqualTo("{\"number\":1}");
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.header("Emulator-Upstream")).isEqualTo(upstream.host());
    }

    @Test
    void postWhenRepeatedByTheOfficialClientThenItReadsTheSameObject() throws Exception {
        upstream.reply((request, out, connection) ->
                out.write(json("200 OK", "{\"object\":\"refund\",\"id\":\"re_" + number.incrementAndGet() + "\"}")
                        .getBytes(StandardCharsets.ISO_8859_1)));
        var params = RefundCreateParams.builder().setCharge("ch_1").build();
        var options = RequestOptions.builder().setIdempotencyKey("k").build();

        var first = emulator.stripe().v1().refunds().create(params, options);
        var second = emulator.stripe().v1().refunds().create(params, options);

        assertThat(second.getId()).isEqualTo(first.getId()).isEqualTo("re_1");
    }

    @Test
    void postWhenRepeatedWithOtherParametersThenItIsAnIdempotencyError() {
        post("amount=1");

        var second = post("amount=2");

        assertThat(second.status()).isEqualTo(400);
        assertThat(second.error().path("type").asString()).isEqualTo("idempotency_error");
        assertThat(upstream.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"402 Payment Required", "500 Oops", "404 Not Found"})
    void postWhenItFailedForGoodThenTheErrorIsReplayed(String status) {
        respond(status);
        var first = post("a=b");

        var second = post("a=b");

        assertThat(second.status()).isEqualTo(first.status());
        assertThat(upstream.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 Bad Request", "401 Unauthorized", "409 Conflict", "429 Too Many", "503 Down"})
    void postWhenNoWorkWasDoneThenItIsPassedOnAgain(String status) {
        respond(status);
        post("a=b");
        respond("200 OK");

        assertThat(post("a=b").status()).isEqualTo(200);
        assertThat(upstream.requests()).hasSize(2);
    }

    @Test
    void postWhenOneIsInFlightThenTheOtherIsAConflict() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        upstream.reply((request, out, connection) -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            out.write(json("200 OK", "{}").getBytes(StandardCharsets.ISO_8859_1));
        });
        var first = CompletableFuture.supplyAsync(() -> post("a=b"));
        begun.await();

        var second = post("a=b");

        end.countDown();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.error().path("code").asString()).isEqualTo("idempotency_key_in_use");
        assertThat(first.get().status()).isEqualTo(200);
    }

    @Test
    void postWhenTheResponseIsCompressedThenItIsReplayedPlain() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        upstream.reply((request, out, connection) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                            + bytes.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeTo(out);
        });

        assertThat(post("a=b").response().body()).isEqualTo(bytes.toByteArray());
        assertThat(post("a=b").text()).isEqualTo("{\"a\":1}");
        assertThat(upstream.requests()).hasSize(1);
    }

    @Test
    void postWhenTheResponseIsTooLargeToStoreThenItIsPassedOnAgainWithItsKey() {
        var large = "{\"a\":\"" + "x".repeat(300_000) + "\"}";
        upstream.reply(
                (request, out, connection) -> out.write(json("200 OK", large).getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(post("a=b").text()).isEqualTo(large);
        assertThat(post("a=b").text()).isEqualTo(large);
        assertThat(upstream.requests()).hasSize(2);
        assertThat(upstream.requests().get(1).header("Idempotency-Key")).containsExactly("k");
    }

    @Test
    void postWhenTheUpstreamWasDeadThenItsKeyCanBeUsedAgain() {
        upstream.reply((request, out, connection) -> connection.close());
        assertThat(post("a=b").status()).isEqualTo(502);
        respond("200 OK");

        assertThat(post("a=b").status()).isEqualTo(200);
    }
}
