package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.platform.persistence.Database;
import dev.identityemulator.support.EmulatorServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lag is that of the account that has waited longest, by its own clock. */
class DueTaskLagTest {

    private static final long NOW = 1_000_000_000_000L;

    @Test
    void secondsWhenWorkIsLateThenThoseOfTheOldest() {
        try (var server = EmulatorServer.start("emulator.jobs.interval=1h")) {
            var database = server.bean(JdbcTemplate.class);
            var clock = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
            var lag = new DueTaskLag(server.bean(DueTasks.class), clock, server.bean(Database.class));
            assertThat(lag.seconds()).isZero();

            add(database, "due_1", "acct_1", NOW + 60_000);
            assertThat(lag.seconds()).isZero();

            add(database, "due_2", "acct_1", NOW - 1500);
            add(database, "due_3", "acct_2", NOW - 500);
            assertThat(lag.seconds()).isEqualTo(1.5);

            database.update(
                    "insert into clock_offsets (account, ahead_millis, target_millis) values ('acct_2', 9500, 9500)");
            assertThat(lag.seconds()).isEqualTo(10);
        }
    }

    private static void add(JdbcTemplate database, String id, String account, long due) {
        database.update(
                "insert into due_work (id, version, account, kind, subject, due_millis, failures)"
                        + " values (?, 0, ?, 'redaction', 'vs_1', ?, 0)",
                id,
                account,
                due);
    }
}
