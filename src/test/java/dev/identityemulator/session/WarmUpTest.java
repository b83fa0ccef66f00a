package dev.identityemulator.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.identityemulator.support.EmulatorServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a start rehearses leaves nothing behind. */
class WarmUpTest {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_name <> 'flyway_schema_history' and table_name <> 'webhook_senders'";

    @Test
    void createAndUndoWhenCalledThenSucceedsAndNothingIsStored() {
        try (var server = EmulatorServer.start(
                "emulator.webhook.url=http://localhost:1/", "emulator.webhook.secret=whsec_warm")) {
            var warmUp = server.bean(WarmUp.class);
            var database = server.bean(JdbcTemplate.class);

            assertThatCode(warmUp::createAndUndo).doesNotThrowAnyException();

            assertThat(database.queryForList(TABLES, String.class))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(
                            table -> assertThat(database.queryForObject("select count(*) from " + table, Integer.class))
                                    .as(table)
                                    .isZero());
        }
    }
}
