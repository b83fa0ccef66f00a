package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.Patience;
import dev.identityemulator.support.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each due redaction is done once, by any instance and after any restart. */
@Tag("slow")
class RedactionJobTest {

    private static final int REDACTIONS = 500;
    private static final String EVENTS_PER_SESSION =
            "select count(*) from events where type = 'identity.verification_session.redacted' group by object_id";

    private static final String VERIFIED_PER_SESSION =
            "select count(*) from events where type = 'identity.verification_session.verified' group by object_id";

    private static final String SHORT_INTERVAL = "emulator.jobs.interval=10ms";

    private final List<EmulatorServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(EmulatorServer::close);
    }

    @Test
    void performWhenTwoInstancesShareH2ThenEachRedactionOnce() throws StripeException {
        performByTwoInstances(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void performWhenTwoInstancesSharePostgresThenEachRedactionOnce() throws StripeException {
        performByTwoInstances(PostgresServer.freshDatabase());
    }

    @Test
    void advanceWhenTwoInstancesAndTheirJobsAreAtItThenEachRedactionOnce() throws StripeException {
        var database = PostgresServer.freshDatabase();
        var one = start(database, "emulator.redaction.delay=1h", SHORT_INTERVAL);
        var other = start(database, "emulator.redaction.delay=1h", SHORT_INTERVAL);
        var emulator = Emulator.withFreshAccount(one.baseUrl());
        redactMany(emulator, REDACTIONS / 5);

        var elsewhere = Emulator.withKey(other.baseUrl(), emulator.key());
        var there = CompletableFuture.runAsync(() -> elsewhere.advance(Duration.ofDays(4)));
        emulator.advance(Duration.ofDays(4));
        there.join();

        requireEachOnce(one, REDACTIONS / 5);
    }

    @Test
    void performWhenAnInstanceIsKilledInTheMiddleOfItThenAnotherDoesTheRestOnce()
            throws StripeException, InterruptedException {
        var database = PostgresServer.freshDatabase();
        var heir = start(database, "emulator.redaction.delay=4d", "emulator.verification.delay=4d", SHORT_INTERVAL);
        var emulator = Emulator.withFreshAccount(heir.baseUrl());
        redactMany(emulator, REDACTIONS);
        int all = REDACTIONS + REDACTIONS / 5;
        try (var killed = EmulatorProcess.start(with(database, SHORT_INTERVAL))) {
            submitMany(Emulator.withKey(killed.baseUrl(), emulator.key()), REDACTIONS / 5);
            heir.bean(JdbcTemplate.class).update("update due_work set due_millis = 0");
            await().atMost(Patience.LIMIT).until(() -> count(heir, "select count(*) from due_work") < all * 9 / 10);
        }
        assertThat(count(heir, "select count(*) from due_work")).isPositive();

        awaitNothingDue(heir);
        requireEachOnce(heir, REDACTIONS);
        assertThat(heir.bean(JdbcTemplate.class).queryForList(VERIFIED_PER_SESSION, Long.class))
                .isEqualTo(Collections.nCopies(REDACTIONS / 5, 1L));
    }

    @Test
    void performWhenRestartedThenCatchesUp(@TempDir Path folder) throws StripeException {
        var database = List.of("emulator.data=" + folder);
        var before = start(database, "emulator.redaction.delay=0s", "emulator.jobs.interval=1h");
        redactMany(Emulator.withFreshAccount(before.baseUrl()), 20);
        assertThat(count(before, "select count(*) from due_work")).isEqualTo(20);
        before.close();

        var after = start(database);

        awaitNothingDue(after);
        requireEachOnce(after, 20);
    }

    /** All redactions fall due at one time, so that both jobs look for the same rows. */
    private void performByTwoInstances(List<String> database) throws StripeException {
        var one = start(database, "emulator.redaction.delay=4d", SHORT_INTERVAL);
        var other = start(database, "emulator.redaction.delay=4d", SHORT_INTERVAL);
        redactMany(Emulator.withFreshAccount(one.baseUrl()), REDACTIONS);

        one.bean(JdbcTemplate.class).update("update due_work set due_millis = 0");

        awaitNothingDue(other);
        requireEachOnce(one, REDACTIONS);
    }

    private EmulatorServer start(List<String> database, String... settings) {
        var server = EmulatorServer.startOn(database, settings);
        servers.add(server);
        return server;
    }

    private static void redactMany(Emulator emulator, int count) throws StripeException {
        var sessions = emulator.stripe().v1().identity().verificationSessions();
        for (int i = 0; i < count; i++) {
            sessions.redact(emulator.newSession().getId());
        }
    }

    private static void submitMany(Emulator emulator, int count) throws StripeException {
        for (int i = 0; i < count; i++) {
            var id = emulator.newSession().getId();
            emulator.raw()
                    .post("/v1/test_helpers/identity/verification_sessions/" + id + "/verify", "simulate_delay=true")
                    .requireOk();
        }
    }

    private static List<String> with(List<String> settings, String more) {
        var all = new ArrayList<>(settings);
        all.add(more);
        return all;
    }

    private static void awaitNothingDue(EmulatorServer server) {
        await().atMost(Patience.LIMIT).until(() -> count(server, "select count(*) from due_work") == 0);
    }

    private static void requireEachOnce(EmulatorServer server, int redactions) {
        var database = server.bean(JdbcTemplate.class);
        assertThat(database.queryForList(EVENTS_PER_SESSION, Long.class))
                .isEqualTo(Collections.nCopies(redactions, 1L));
        assertThat(count(server, "select count(*) from verification_sessions where redaction = 'REDACTED'"))
                .isEqualTo(redactions);
        assertThat(count(server, "select count(*) from due_work")).isZero();
    }

    private static long count(EmulatorServer server, String query) {
        var count = server.bean(JdbcTemplate.class).queryForObject(query, Long.class);
        return count == null ? 0 : count;
    }
}
