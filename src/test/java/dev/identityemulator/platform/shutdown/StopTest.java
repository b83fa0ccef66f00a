package dev.identityemulator.platform.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.WebhookReceiver;
import dev.identityemulator.support.WebhookReply;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stop by SIGTERM is quick, completes the requests in progress, and loses nothing. */
@Tag("slow")
class StopTest {

    /** Virtual threads are not counted. */
    private static final String NO_VIRTUAL_THREADS = "spring.threads.virtual.enabled=false";

    /** Tomcat publishes its threads only with this setting. */
    private static final String THREADS_ARE_COUNTED = "server.tomcat.mbeanregistry.enabled=true";

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String READINESS = "/actuator/health/readiness";
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int TERMINATED = 143;

    @Test
    void stopWhenNothingIsUnderWayThenQuick() throws Exception {
        try (var process = EmulatorProcess.start(List.of())) {
            var emulator = Emulator.withFreshAccount(process.baseUrl());
            emulator.raw()
                    .post("/v1/webhook_endpoints", "enabled_events[]=*&url=" + process.baseUrl() + "/inbox/a")
                    .requireOk();
            emulator.newSession();
            emulator.raw().post("/v1/test_helpers/settle", "").requireOk();
            process.terminate();
            var end = process.awaitEnd();

            assertThat(end.code()).isEqualTo(TERMINATED);
            assertThat(end.after()).isLessThan(SOON);
            assertThat(end.output()).doesNotContain("ERROR").doesNotContain("WARN");
        }
    }

    @Test
    void requestWhenItsServerIsToldToStopThenServedAndKeptAndNoOtherIsTaken(@TempDir Path folder) throws Exception {
        var settings = List.of("emulator.data=" + folder);
        String key;
        String id;
        try (var process = EmulatorProcess.start(settings)) {
            var emulator = Emulator.withFreshAccount(process.baseUrl());
            key = emulator.key();
            emulator.raw()
                    .post("/v1/test_helpers/faults", "path=/v1/identity/**&delay_ms=3000")
                    .requireOk();
            var slow = CompletableFuture.supplyAsync(() -> emulator.raw().post(SESSIONS, "type=document"));
            await(() -> isFaultMet(emulator));

            process.terminate();
            await(() -> isClosed(process));

            assertThat(slow).isNotDone();
            id = slow.get(1, TimeUnit.MINUTES).requireOk().json().get("id").asString();
            assertThat(process.awaitEnd().after()).isLessThan(SOON);
        }
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .containsExactlyInAnyOrder(
                            folder.resolve("identity-emulator.mv.db"),
                            folder.resolve("identity-emulator.mv.db.closed"));
        }

        try (var process = EmulatorProcess.start(settings)) {
            var again = Emulator.withKey(process.baseUrl(), key);
            assertThat(again.raw().get(SESSIONS + "/" + id).status()).isEqualTo(200);
        }
    }

    @Test
    void requestsThatWaitWhenTheirServerIsToldToStopThenEndedAtOnce() throws Exception {
        var released = new CountDownLatch(1);
        try (var receiver = WebhookReceiver.start();
                var process = EmulatorProcess.start(List.of(THREADS_ARE_COUNTED, NO_VIRTUAL_THREADS))) {
            receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
            var emulator = Emulator.withFreshAccount(process.baseUrl());
            emulator.raw()
                    .post("/v1/webhook_endpoints", "enabled_events[]=*&url=" + receiver.url("/"))
                    .requireOk();
            emulator.newSession();
            receiver.await("/", 1);
            var settling =
                    CompletableFuture.supplyAsync(() -> emulator.raw().post("/v1/test_helpers/settle", "timeout=60"));
            var advancing = CompletableFuture.supplyAsync(
                    () -> emulator.raw().post("/v1/test_helpers/clock/advance", "seconds=60"));
            var socket = webSocket(emulator);
            await(() -> busyThreads(emulator) > 2);

            process.terminate();

            var settled = settling.get(1, TimeUnit.MINUTES);
            assertThat(settled.status()).isEqualTo(200);
            assertThat(settled.json().get("settled").asBoolean()).isFalse();
            assertThat(advancing.get(1, TimeUnit.MINUTES).status()).isEqualTo(200);
            assertThat(socket.get(1, TimeUnit.MINUTES)).isEqualTo(1001);
            assertThat(process.awaitEnd().after()).isLessThan(Duration.ofSeconds(5));
        } finally {
            released.countDown();
        }
    }

    @Test
    void readinessWhenToldToStopThenOutOfServiceUntilTheDrainIsOver() throws Exception {
        try (var process = EmulatorProcess.start(List.of("emulator.shutdown.drain=5s"))) {
            var emulator = Emulator.withFreshAccount(process.baseUrl());
            assertThat(emulator.raw().get(READINESS).requireOk().text()).isEqualTo("{\"status\":\"UP\"}");

            process.terminate();
            await(() -> emulator.raw().get(READINESS).status() == 503);

            assertThat(emulator.raw().get(READINESS).text()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
            assertThat(emulator.raw().get("/actuator/health/liveness").status()).isEqualTo(200);
            emulator.newSession();
            await(() -> isClosed(process));
            assertThat(process.awaitEnd().after()).isLessThan(SOON);
        }
    }

    @Test
    void deliveriesWhenNotYetMadeAtAStopThenMadeAfterTheNextStart(@TempDir Path folder) throws Exception {
        var settings = List.of("emulator.data=" + folder);
        var released = new CountDownLatch(1);
        try (var receiver = WebhookReceiver.start()) {
            receiver.reply("/", WebhookReply.held(released, WebhookReply.status(200)));
            String key;
            try (var process = EmulatorProcess.start(settings)) {
                var emulator = Emulator.withFreshAccount(process.baseUrl());
                key = emulator.key();
                emulator.raw()
                        .post("/v1/webhook_endpoints", "enabled_events[]=*&url=" + receiver.url("/"))
                        .requireOk();
                for (int i = 0; i < 3; i++) {
                    emulator.newSession();
                }
                receiver.await("/", 1);
                process.terminate();
                assertThat(process.awaitEnd().after()).isLessThan(Duration.ofSeconds(5));
            }
            released.countDown();

            try (var process = EmulatorProcess.start(settings)) {
                var emulator = Emulator.withKey(process.baseUrl(), key);
                assertThat(receiver.await("/", 4)).hasSize(4);
                emulator.raw().post("/v1/test_helpers/settle", "").requireOk();
                var deliveries = emulator.raw()
                        .get("/v1/test_helpers/webhook_deliveries")
                        .requireOk();
                assertThat(deliveries.json().at("/data")).hasSize(3);
                assertThat(deliveries.text()).doesNotContain("\"failed\"");
            }
        }
    }

    private static boolean isFaultMet(Emulator emulator) {
        var faults = emulator.raw().get("/v1/test_helpers/faults").requireOk().json();
        return faults.at("/data/0/remaining").asInt(0) == 0;
    }

    private static double busyThreads(Emulator emulator) {
        var busy = emulator.raw()
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("tomcat_threads_busy_threads{"));
        return busy.mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).sum();
    }

    /** A fresh client has no open connection. */
    private static boolean isClosed(EmulatorProcess process) {
        try {
            Emulator.withFreshAccount(process.baseUrl()).raw().get("/actuator/health");
            return false;
        } catch (UncheckedIOException rejected) {
            return true;
        }
    }

    /** The code by which the server closes the WebSocket of a CLI. */
    private static CompletableFuture<Integer> webSocket(Emulator emulator)
            throws ExecutionException, InterruptedException, TimeoutException {
        var session = emulator.raw()
                .post("/v1/stripecli/sessions", "device_name=test&websocket_features[]=webhooks")
                .requireOk()
                .json();
        var code = new CompletableFuture<Integer>();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("stripecli-devproxy-v1")
                .header("Websocket-Id", session.get("websocket_id").asString())
                .buildAsync(
                        URI.create(session.get("websocket_url").asString() + "?websocket_feature=webhooks"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletableFuture<?> onClose(WebSocket socket, int status, String reason) {
                                code.complete(status);
                                return CompletableFuture.completedFuture(reason);
                            }

                            @Override
                            public void onError(WebSocket socket, Throwable failure) {
                                code.completeExceptionally(failure);
                            }
                        })
                .get(1, TimeUnit.MINUTES);
        return code;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
