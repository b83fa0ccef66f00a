package dev.identityemulator.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is worked out before the start makes the same schema as the migrations. */
class PreparedSchemaTest {

    private static final String ID = "varchar";

    @Test
    void workOutWhenItsStatementsRunThenTheSchemaIsThatOfTheMigrationsInTheSameOrder() throws Exception {
        var prepared = PreparedSchema.workOut(url(), ID);

        assertThat(prepared).hasSizeGreaterThan(50);
        assertThat(schema(prepared)).isEqualTo(schema(new Migrations().statements(ID)));
    }

    @Test
    void readWhenItWasWorkedOutForAnotherDatabaseThenNotUsed() {
        var file = PreparedSchema.text(url(), ID, List.of("create table t(a int)", "create index i on t(a)"));

        assertThat(PreparedSchema.read(file, url(), ID))
                .containsExactly("create table t(a int)", "create index i on t(a)");
        assertThat(PreparedSchema.read(file, url() + ";CACHE_SIZE=1", ID)).isEmpty();
        assertThat(PreparedSchema.read(file, url(), "varchar(99)")).isEmpty();
    }

    /** All that H2 knows of the schema, with the order of tables and indexes, which decides between equal plans. */
    private static List<String> schema(List<String> statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "sa", "");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
            var lines = new ArrayList<String>();
            try (var script = statement.executeQuery("script nodata nopasswords nosettings")) {
                while (script.next()) {
                    lines.add(script.getString(1));
                }
            }
            return lines;
        }
    }

    /** A new database with the shipped options. */
    private static String url() {
        return EmulatorServer.h2("prepared-" + UUID.randomUUID()).get(0).split("=", 2)[1];
    }
}
