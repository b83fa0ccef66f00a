package dev.identityemulator.stripe.forwarding.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.forwarding.ForwardingCalls;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.WebhookReceiver;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill in the middle of a request: its key sends nothing again, and its end is told as unknown. */
@Tag("slow")
class ForwardingCrashTest {

    private static final String KEY = "sk_test_crash";
    private static final Duration LONGER_THAN_ANY_REQUEST = Duration.ofMinutes(2);

    @Test
    void createWhenKilledInTheMiddleThenTheKeyIsInUseAndThenFailsAndNothingIsSentAgain(@TempDir Path folder)
            throws InterruptedException, ExecutionException, SQLException {
        var data = List.of("emulator.data=" + folder);
        var arrived = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        try (var vault = WebhookReceiver.start()) {
            vault.reply("/", (exchange, request) -> {
                arrived.countDown();
                released.await();
            });
            var url = vault.url("/");

            killWhileSending(data, url, arrived);
            released.countDown();

            try (var process = EmulatorProcess.start(data)) {
                var error = ExpectedError.of(forwarding(process).keyed("one", url));
                assertThat(List.of(error.status(), error.code())).containsExactly(409, "idempotency_key_in_use");
                assertThat(forwarding(process).list()).hasSize(1);
            }
            letPass(folder);
            try (var process = EmulatorProcess.start(data)) {
                var forwarding = forwarding(process);
                var error = ExpectedError.of(forwarding.keyed("one", url));
                var again = ExpectedError.of(forwarding.keyed("one", url));

                assertThat(List.of(error.status(), error.code()))
                        .containsExactly(424, "forwarding_api_upstream_connection_error");
                assertThat(again).isEqualTo(error);
                assertThat(forwarding.list()).hasSize(1);
                assertThat(vault.at("/")).hasSize(1);
                forwarding.keyed("other", vault.url("/other")).requireOk();
            }
        }
    }

    private static ForwardingCalls forwarding(EmulatorProcess process) {
        return new ForwardingCalls(Emulator.withKey(process.baseUrl(), KEY));
    }

    private static void killWhileSending(List<String> data, String url, CountDownLatch arrived)
            throws InterruptedException, ExecutionException {
        try (var process = EmulatorProcess.start(data)) {
            var call = CompletableFuture.supplyAsync(() -> {
                try {
                    return forwarding(process).keyed("one", url).text();
                } catch (UncheckedIOException closed) {
                    return "no response";
                }
            });
            arrived.await();
            process.kill();
            assertThat(call.get()).isEqualTo("no response");
        }
    }

    /** Real time, which nobody can advance: the request was begun earlier. */
    private static void letPass(Path folder) throws SQLException {
        var url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("identity-emulator")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            int moved = statement.executeUpdate("update forwarding_requests set begun_millis = begun_millis - "
                    + LONGER_THAN_ANY_REQUEST.toMillis());
            assertThat(moved).isEqualTo(1);
        }
    }
}
