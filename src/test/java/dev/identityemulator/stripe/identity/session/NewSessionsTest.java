package dev.identityemulator.stripe.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.sql.DriverManager;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The statement that adds sessions names the columns by hand. */
class NewSessionsTest {

    /** The columns that a session gets a value for after its creation. */
    private static final List<String> LATER = List.of(
            "redaction",
            "last_error_code",
            "last_error_reason",
            "last_verification_report",
            "verified_outputs",
            "attempt_ended",
            "awaited_outcome",
            "earlier_token",
            "earlier_expires");

    @Test
    void addWhenTheTableHasAColumnThenItIsWrittenOrGetsItsValueLater() throws Exception {
        var database = EmulatorServer.h2("new-sessions");
        var url = database.get(0).split("=", 2)[1];
        var written = NewSessions.ADD.replaceAll("^[^(]*\\(|\\).*$", "").split(", *");
        try (var server = EmulatorServer.startOn(database);
                var connection = DriverManager.getConnection(url, "sa", "");
                var columns = connection.getMetaData().getColumns(null, null, "verification_sessions", null)) {
            var names = new TreeSet<String>();
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
            var accounted = new TreeSet<>(LATER);
            accounted.addAll(List.of(written));

            assertThat(server).isNotNull();
            assertThat(accounted).isEqualTo(names);
        }
    }
}
