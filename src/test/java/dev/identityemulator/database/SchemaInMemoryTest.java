package dev.identityemulator.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database in memory has the schema that Flyway gives to all others. */
class SchemaInMemoryTest {

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

    /** All statements that make it, in an order of their own, without Flyway's table and names that H2 makes up. */
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
