package dev.identityemulator.testhelpers.unsupported;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of counts when a server stops, or its database fails. */
class UnsupportedCallServerTest {

    private static final String LIST = "/v1/test_helpers/unsupported";

    @Test
    void callsWhenTheServerStopsThenTheyAreWritten() throws SQLException {
        var database = EmulatorServer.h2(UUID.randomUUID().toString());
        var key = "sk_test_stopped";
        for (int i = 0; i < 2; i++) {
            try (var server = EmulatorServer.startOn(database, "emulator.request-log.max-entries=0")) {
                Emulator.withKey(server.baseUrl(), key).raw().get("/v1/balance");
            }
        }
        try (var server = EmulatorServer.startOn(database)) {
            var calls = Emulator.withKey(server.baseUrl(), key)
                    .raw()
                    .get(LIST)
                    .json()
                    .path("data");
            assertThat(calls.findValuesAsString("count")).containsExactly("2");
        }
    }

    @Test
    void callsWhenTheirTableFailsThenTheyAreCountedLater() {
        try (var server = EmulatorServer.start("emulator.request-log.max-entries=0")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var database = server.bean(JdbcTemplate.class);
            database.execute("alter table unsupported_calls rename to elsewhere");
            assertThat(emulator.raw().get("/v1/balance").status()).isEqualTo(404);
            server.bean(UnsupportedCallCounter.class).flush();
            database.execute("alter table elsewhere rename to unsupported_calls");

            var calls = emulator.raw().get(LIST).requireOk().json().path("data");

            assertThat(calls.findValuesAsString("count")).containsExactly("1");
        }
    }
}
