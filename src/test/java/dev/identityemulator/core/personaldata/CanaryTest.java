package dev.identityemulator.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationSession;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.MarkedLife;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.WebhookReceiver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** After a redaction nothing that was written of the user is left in any column of any table, snapshots included. */
class CanaryTest {

    private static final String[] SETTINGS = {
        "emulator.redaction.delay=" + RunningEmulator.DELAY, "emulator.verification.delay=" + RunningEmulator.DELAY
    };

    @Test
    void redactWhenWordsWereWrittenEverywhereThenNoneIsLeftInH2() throws StripeException, SQLException {
        requireNothingLeft(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void redactWhenWordsWereWrittenEverywhereThenNoneIsLeftInPostgres() throws StripeException, SQLException {
        requireNothingLeft(PostgresServer.freshDatabase());
    }

    @Test
    void redactWhenATableIsNewThenItIsLookedIntoToo() throws SQLException {
        try (var server = EmulatorServer.start()) {
            var database = server.bean(DataSource.class);
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table newcomer (note varchar, bytes bytea)");
                statement.execute("insert into newcomer values ('It is canary-1.', null)");
            }

            var places = Cells.of(database).placesOf(List.of("canary-1", "canary-2"));

            assertThat(places).containsOnlyKeys("canary-1");
            assertThat(places.get("canary-1")).containsExactly("newcomer.note");
        }
    }

    private static void requireNothingLeft(List<String> settings) throws StripeException, SQLException {
        try (var receiver = WebhookReceiver.start();
                var server = EmulatorServer.startOn(settings, SETTINGS)) {
            var database = server.bean(DataSource.class);
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var life = new MarkedLife(emulator);
            life.receiveEvents(receiver);
            var processed = createAndUpdate(life);
            life.submitThreeTimes(processed);
            var typed = createAndUpdate(life);
            life.collectInApp(typed);
            var sessions = List.of(processed, life.createAsArranged(), life.createAsArrangedAndForgotten(), typed);

            life.settle();
            emulator.raw().get("/v1/test_helpers/request_logs").requireOk(); // writes the lines that wait
            var before = Cells.of(database);
            assertThat(before.placesOf(life.marks())).containsOnlyKeys(life.marks());
            assertThat(before.withBytes()).isNotEmpty();

            takeSnapshot(emulator);
            for (var session : sessions) {
                life.askOddly(session);
            }
            assertThat(Cells.of(database).placesOf(life.marks()).values())
                    .anySatisfy(places -> assertThat(places).contains("request_logs.query"));

            life.awaitTheOutcome(processed);
            takeSnapshot(emulator);
            for (var session : sessions) {
                emulator.sessions().redact(session.getId());
            }
            takeSnapshot(emulator);
            emulator.advance(Duration.ofDays(4));
            for (var session : sessions) {
                life.askOddly(session);
            }

            var after = Cells.of(database);
            assertThat(after.placesOf(life.marks())).isEmpty();
            assertThat(after.withBytes()).isEmpty();
        }
    }

    private static void takeSnapshot(Emulator emulator) {
        emulator.raw().post("/v1/test_helpers/snapshots", "").requireOk();
    }

    private static VerificationSession createAndUpdate(MarkedLife life) throws StripeException {
        var session = life.create();
        life.update(session);
        return session;
    }
}
