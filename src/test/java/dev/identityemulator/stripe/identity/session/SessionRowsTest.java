package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.sql.DriverManager;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The statements that add and read sessions name the columns by hand. */
class SessionRowsTest {

    @Test
    void addAndFindWhenTheTableHasAColumnThenItIsNamed() throws Exception {
        var database = EmulatorServer.h2("session-rows");
        var url = database.get(0).split("=", 2)[1];
        try (var server = EmulatorServer.startOn(database);
                var connection = DriverManager.getConnection(url, "sa", "");
                var columns = connection.getMetaData().getColumns(null, null, "verification_sessions", null)) {
            var names = new ArrayList<String>();
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
            var named = (SessionRows.FIRST + ", version, " + SessionRows.LATER).split(", ");

            assertThat(server).isNotNull();
            assertThat(named).containsExactlyInAnyOrderElementsOf(names);
        }
    }
}
