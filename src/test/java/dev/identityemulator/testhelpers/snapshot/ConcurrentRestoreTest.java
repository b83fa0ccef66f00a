package dev.identityemulator.testhelpers.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.RunningEmulator;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores happen whole or not at all, whoever else is at work on the account. */
class ConcurrentRestoreTest {

    private static final String SNAPSHOTS = "/v1/test_helpers/snapshots";
    private static final String DATA = "/v1/test_helpers/data";
    private static final String[] SETTINGS = {
        "emulator.redaction.delay=" + RunningEmulator.DELAY, "emulator.verification.delay=" + RunningEmulator.DELAY
    };

    @Test
    void restoreWhenTwoInstancesRestoreAndServeThenTheLastStateIsWholeInH2() throws Exception {
        requireWhole(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void restoreWhenTwoInstancesRestoreAndServeThenTheLastStateIsWholeInPostgres() throws Exception {
        var shared = new ArrayList<>(PostgresServer.freshDatabase());
        shared.add("emulator.shared-database=true");
        requireWhole(shared);
    }

    private static void requireWhole(List<String> database) throws Exception {
        try (var first = EmulatorServer.startOn(database, SETTINGS);
                var second = EmulatorServer.startOn(database, SETTINGS)) {
            var one = Emulator.withFreshAccount(first.baseUrl());
            var two = Emulator.withKey(second.baseUrl(), one.key());
            build(one, 5);
            var snapshot = take(one);
            var data = one.raw().get(DATA).requireOk().text();

            var pool = Executors.newFixedThreadPool(6);
            var failures = new ArrayList<CompletableFuture<String>>();
            for (var each : List.of(one, two)) {
                failures.add(CompletableFuture.supplyAsync(() -> repeat(() -> restore(each, snapshot)), pool));
                failures.add(CompletableFuture.supplyAsync(() -> repeat(() -> lives(each)), pool));
                failures.add(CompletableFuture.supplyAsync(() -> repeat(() -> status(each, "/v1/events")), pool));
            }
            for (var failure : failures) {
                assertThat(failure.get(2, TimeUnit.MINUTES)).isEmpty();
            }
            pool.shutdown();

            assertThat(restore(one, snapshot)).isEqualTo(200);
            assertThat(two.raw().get(DATA).requireOk().text()).isEqualTo(data);
        }
    }

    /** A lock that is waited for in vain is an error that clients retry; nothing else may fail. */
    private static String repeat(IntSupplier call) {
        var unexpected = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            int status = call.getAsInt();
            unexpected.append(status == 200 || status == 429 ? "" : status + " ");
        }
        return unexpected.toString();
    }

    private static int lives(Emulator emulator) {
        var created = emulator.raw().post("/v1/identity/verification_sessions", "type=document");
        if (created.status() == 200) {
            var id = created.json().path("id").asString();
            var verified = emulator.raw().post("/v1/test_helpers/identity/verification_sessions/" + id + "/verify", "");
            return verified.status() == 404 ? 200 : verified.status();
        }
        return created.status();
    }

    private static int status(Emulator emulator, String path) {
        return emulator.raw().get(path).status();
    }

    private static int restore(Emulator emulator, String snapshot) {
        return emulator.raw().post(SNAPSHOTS + "/" + snapshot + "/restore", "").status();
    }

    private static String take(Emulator emulator) {
        return emulator.raw().post(SNAPSHOTS, "").requireOk().json().path("id").asString();
    }

    private static void build(Emulator emulator, int sessions) throws StripeException {
        for (int i = 0; i < sessions; i++) {
            emulator.submit(emulator.newSession(), "verify", i % 2 == 0 ? "" : "simulate_delay=true");
        }
    }

    @Test
    void takeWhenASessionIsRedactedAtTheSameTimeThenItIsRedactedInTheSnapshotToo() throws Exception {
        try (var server = EmulatorServer.start(SETTINGS)) {
            for (int round = 0; round < 10; round++) {
                var emulator = Emulator.withFreshAccount(server.baseUrl()).withRestrictedKey();
                var session = emulator.submit(emulator.newSession(), "verify", "verified_outputs[first_name]=Wanda");
                emulator.sessions().redact(session.getId());
                var redacting = CompletableFuture.runAsync(() -> emulator.advance(Duration.ofDays(4)));
                var snapshot = take(emulator);
                redacting.get(1, TimeUnit.MINUTES);

                assertThat(restore(emulator, snapshot)).isEqualTo(200);
                emulator.advance(Duration.ofDays(4));
                assertThat(emulator.raw().get(DATA).requireOk().text()).doesNotContain("Wanda");
                var redacted = emulator.sessions().retrieve(session.getId());
                assertThat(redacted.getRedaction().getStatus()).isEqualTo("redacted");
            }
        }
    }

    @Test
    @Tag("slow")
    void restoreWhenTheProcessIsKilledThenTheStateIsTheOneBeforeOrAfter(@TempDir Path folder) throws Exception {
        var settings = List.of("emulator.data=" + folder, SETTINGS[0], SETTINGS[1]);
        String key;
        String full;
        String empty;
        String snapshot;
        String nothing;
        try (var process = EmulatorProcess.start(settings)) {
            var emulator = Emulator.withFreshAccount(process.baseUrl());
            key = emulator.key();
            nothing = take(emulator);
            empty = emulator.raw().get(DATA).requireOk().text();
            build(emulator, 20);
            snapshot = take(emulator);
            full = emulator.raw().get(DATA).requireOk().text();
        }
        for (int round = 0; round < 4; round++) {
            try (var process = EmulatorProcess.start(settings)) {
                var emulator = Emulator.withKey(process.baseUrl(), key);
                assertThat(emulator.raw().get(DATA).requireOk().text()).isIn(full, empty);
                var restoring = CompletableFuture.runAsync(() -> restoreInTurns(emulator, snapshot, nothing));
                long delay = ThreadLocalRandom.current().nextLong(200, 1200);
                CompletableFuture.runAsync(
                                process::close, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS))
                        .join();
                restoring.get(1, TimeUnit.MINUTES);
            }
        }
        try (var process = EmulatorProcess.start(settings)) {
            var emulator = Emulator.withKey(process.baseUrl(), key);
            assertThat(emulator.raw().get(DATA).requireOk().text()).isIn(full, empty);
        }
    }

    private static void restoreInTurns(Emulator emulator, String one, String other) {
        try {
            while (restore(emulator, one) == 200 && restore(emulator, other) == 200) {
                Thread.onSpinWait();
            }
        } catch (UncheckedIOException killed) {
            return;
        }
    }
}
