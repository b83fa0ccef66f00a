package dev.identityemulator.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without its database an instance is alive and not ready, and its health responds at once. */
class DatabaseHealthTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Test
    void readinessWhenTheDatabaseServerIsGoneThenDownAndLivenessIsNot() throws IOException {
        var database = EmbeddedPostgres.start(); // ends with this process, if a failure skips the end below
        var settings = List.of(
                "spring.profiles.active=postgres",
                "spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username=postgres",
                "emulator.jobs.interval=1h");
        try (var server = EmulatorServer.startOn(settings)) {
            var raw = Emulator.withFreshAccount(server.baseUrl()).raw();
            assertThat(raw.get("/actuator/health/readiness").requireOk().text()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(raw.get("/actuator/prometheus").requireOk().text())
                    .contains("\nemulator_due_work_lag_seconds 0.0\n");

            database.close();
            long begun = System.nanoTime();

            var readiness = raw.get("/actuator/health/readiness");
            assertThat(readiness.status()).isEqualTo(503);
            assertThat(readiness.text()).isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(raw.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(raw.get("/actuator/prometheus").requireOk().text())
                    .contains("\nemulator_due_work_lag_seconds NaN\n", "\njvm_threads_live_threads ");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
        }
    }
}
