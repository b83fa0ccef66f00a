package dev.identityemulator.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database in memory has the same schema as Flyway's, and H2 has its hints. */
class SchemaMigrationTest {

    @Test
    void startWhenInMemoryThenTheSchemaIsThatOfFlyway() {
        var name = "schema-" + UUID.randomUUID();
        var withHistory = EmulatorServer.h2(name + "-history");
        var alone = List.of(EmulatorServer.h2(name).get(0));
        try (var byFlyway = EmulatorServer.startOn(withHistory);
                var byItself = EmulatorServer.startOn(alone)) {
            assertThat(schema(byItself)).isNotEmpty().isEqualTo(schema(byFlyway));
        }
    }

    @Test
    void startWhenAnotherInstanceMigratesThenItWaitsAsLongAsThatTakes() {
        try (var server =
                EmulatorServer.startOn(EmulatorServer.h2(UUID.randomUUID().toString()))) {
            var environment = server.context().getEnvironment();
            assertThat(environment.getRequiredProperty("spring.flyway.lock-retry-count", Integer.class))
                    .isNegative();
        }
    }

    /** Without the hint, H2 prefers an index that helps by the account alone. */
    @Test
    void startWhenOnH2ThenEachColumnThatPrecedesAnotherInAnIndexHasItsHint() {
        try (var server =
                EmulatorServer.startOn(EmulatorServer.h2(UUID.randomUUID().toString()))) {
            var columns = server.bean(JdbcTemplate.class)
                    .queryForList(
                            "select distinct c.table_name, c.column_name, c.selectivity"
                                    + " from information_schema.index_columns i join information_schema.columns c"
                                    + " on c.table_schema = i.table_schema and c.table_name = i.table_name and c.column_name = i.column_name"
                                    + " where i.table_schema = 'public' and exists (select 1"
                                    + " from information_schema.index_columns j where j.index_name = i.index_name and j.ordinal_position > i.ordinal_position)");

            assertThat(columns)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(column -> assertThat(column.get("selectivity"))
                            .as(column.toString())
                            .isEqualTo(1));
        }
    }

    /** All statements of the schema, sorted, without Flyway's table and generated names. */
    private static List<String> schema(EmulatorServer server) {
        return server
                .bean(JdbcTemplate.class)
                .queryForList("script nodata nopasswords nosettings", String.class)
                .stream()
                .filter(statement -> !statement.contains("flyway") && !statement.startsWith("--"))
                .map(statement -> statement.replaceAll("constraint_\\w+", "constraint"))
                .sorted()
                .toList();
    }
}
