package dev.identityemulator.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RawClient;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What is kept for replay does not stay for good. */
class ExpiredResponsesTest {

    @Test
    void deleteExpiredWhenSomeAreOlderThanADayThenOnlyTheseAreDeleted() {
        try (var server = EmulatorServer.start()) {
            var account = Emulator.withFreshAccount(server.baseUrl());
            create(account, "old");
            create(account, "new");
            var database = server.bean(JdbcTemplate.class);
            database.update("update idempotent_answers set created = timestamp '2020-01-01 00:00:00Z'"
                    + " where idempotency_key = 'old'");

            runAllScheduledJobs(server);

            assertThat(database.queryForList("select idempotency_key from idempotent_answers", String.class))
                    .containsExactly("new");
            assertThat(create(account, "new").header("Idempotent-Replayed")).isEqualTo("true");
        }
    }

    /** As the schedule runs them: a job that needs a transaction has to have begun one. */
    private static void runAllScheduledJobs(EmulatorServer server) {
        var jobs = server.bean(ScheduledTaskHolder.class).getScheduledTasks();
        assertThat(jobs).isNotEmpty();
        jobs.stream()
                .map(ScheduledTask::getTask)
                .forEach(job -> Objects.requireNonNull(job).getRunnable().run());
    }

    private static RawClient.Response create(Emulator account, String key) {
        return account.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document",
                        request -> request.header("Idempotency-Key", key))
                .requireOk();
    }
}
