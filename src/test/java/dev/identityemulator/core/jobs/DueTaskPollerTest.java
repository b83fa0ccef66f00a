package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** A backlog of one account delays no other. */
class DueTaskPollerTest {

    private static final int BACKLOG = 1_000;
    /** In the future, so that the scheduled job runs none of them. */
    private static final long NOW = 4_000_000_000_000L;

    private final EmulatorServer server = EmulatorServer.start("emulator.jobs.interval=1h");
    private final JdbcTemplate database = server.bean(JdbcTemplate.class);

    @AfterEach
    void close() {
        server.close();
    }

    private void add(String account, int number, long due) {
        database.update(
                "insert into due_work (id, version, account, kind, subject, due_millis, failures)"
                        + " values (?, 0, ?, 'redaction', 'vs_1', ?, 0)",
                "due_" + account + number,
                account,
                due);
    }

    @Test
    void accountsWithDueWorkWhenOneHasABacklogThenTheOtherTakesItsTurnToo() {
        IntStream.range(0, BACKLOG).forEach(number -> add("acct_backlog", number, NOW - 2 * BACKLOG + number));
        add("acct_other", 0, NOW - 1);
        add("acct_later", 0, NOW + 1);

        var accounts = server.bean(DueTaskPoller.class).accountsWithDueWork(NOW);

        assertThat(accounts).containsOnlyKeys("acct_backlog", "acct_other").containsValue(NOW);
    }

    @Test
    void accountsWithDueWorkWhenAClockWasMovedThenUpToThatTime() {
        database.update("insert into clock_offsets (account, ahead_millis, target_millis) values ('acct_moved', 5, 5)");
        add("acct_moved", 0, NOW + 5);
        add("acct_other", 0, NOW + 5);

        var accounts = server.bean(DueTaskPoller.class).accountsWithDueWork(NOW);

        assertThat(accounts).containsExactlyEntriesOf(Map.of("acct_moved", NOW + 5));
    }

    @Test
    void performWhenOneOfSeveralFailsThenTheOthersAreDoneAndItIsPutOff() {
        for (int number = 0; number < 3; number++) {
            add("acct_one", number, NOW);
        }
        database.update("update due_work set kind = 'nothing that anybody does' where id = 'due_acct_one1'");

        var due = server.bean(DueTasks.class).earliest("acct_one", NOW, Limit.of(3));
        var turn = server.bean(DueTaskExecutor.class).performUnlessTaken(due);

        assertThat(turn).isEqualTo(new DueTaskExecutor.BatchResult(2, false));
        assertThat(database.queryForList("select id from due_work where failures = 1", String.class))
                .containsExactly("due_acct_one1");
        assertThat(database.queryForObject("select count(*) from due_work", Long.class))
                .isEqualTo(1);
    }
}
