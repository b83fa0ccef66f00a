package dev.identityemulator.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.QueryPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The queries that every instance runs twice a second stay cheap, however many tasks there are. */
class DueTasksTest {

    private static final int LATER = 20_000;
    private static final int ACCOUNTS = 200;
    /** In the future, so that the scheduled job runs none of them. */
    private static final long NOW = 4_000_000_000_000L;

    private static final long DAY = 86_400_000L;
    private final List<EmulatorServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(EmulatorServer::close);
    }

    @Test
    void dueWhenOnH2AndMuchIsToHappenLaterThenReadsOnlyWhatIsDue() {
        requireFewRows(EmulatorServer.h2(UUID.randomUUID().toString()));
    }

    @Test
    void dueWhenOnPostgresAndMuchIsToHappenLaterThenReadsOnlyWhatIsDue() {
        requireFewRows(PostgresServer.freshDatabase());
    }

    private void requireFewRows(List<String> database) {
        var server = EmulatorServer.startOn(database, "emulator.jobs.interval=1h", QueryPlans.SETTING);
        servers.add(server);
        fill(server.bean(JdbcTemplate.class));
        var items = server.bean(DueTasks.class);
        var plans = server.bean(QueryPlans.class);
        plans.take();

        assertThat(items.longestDue(NOW, Limit.of(100))).hasSize(10);
        assertThat(items.latelyDue(NOW, Limit.of(100))).hasSize(10);
        assertThat(items.dueAhead(NOW, Limit.of(100)))
                .hasSize(20)
                .allSatisfy(account -> assertThat(account.getMillis()).isEqualTo(NOW + DAY));
        assertThat(items.overdue(NOW, Limit.of(1))).containsExactly(NOW - 9);
        assertThat(items.latenessAhead(NOW)).hasSize(20).contains(DAY + 9, 19L);
        assertThat(items.earliest("acct_7", NOW, Limit.of(1))).hasSize(1);
        assertThat(items.earliest("acct_7", NOW + 1000 * DAY, Limit.of(1))).hasSize(1);

        var taken = plans.take();
        assertThat(taken).hasSize(7).allSatisfy(plan -> {
            boolean ofMovedClocks = plan.sql().contains("clock_offsets");
            assertThat(plan.scanned()).as(plan.toString()).isLessThanOrEqualTo(ofMovedClocks ? 2 * ACCOUNTS + 24 : 14);
        });
        assertThat(taken.toString()).doesNotContain("Sort");
    }

    /** The clock of each account is a day ahead; ten tasks are due in real time, and ten only by these clocks. */
    private static void fill(JdbcTemplate database) {
        var accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> new Object[] {"acct_" + i, DAY, DAY})
                .toList();
        database.batchUpdate(
                "insert into clock_offsets (account, ahead_millis, target_millis) values (?, ?, ?)", accounts);
        var work = new ArrayList<Object[]>();
        for (int i = 0; i < LATER + 20; i++) {
            long due = i < 10 ? NOW - i : i < 20 ? NOW + DAY - i : NOW + 100 * DAY + i;
            work.add(new Object[] {"due_" + i, "acct_" + i % ACCOUNTS, due});
        }
        database.batchUpdate(
                "insert into due_work (id, version, account, kind, subject, due_millis, failures)"
                        + " values (?, 0, ?, 'redaction', 'vs_1', ?, 0)",
                work);
        database.execute("analyze");
    }
}
