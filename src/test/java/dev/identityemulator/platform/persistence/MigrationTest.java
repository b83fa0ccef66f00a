package dev.identityemulator.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.PostgresServer;
import dev.identityemulator.support.WebhookReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Data of an earlier schema are migrated without loss, and their due tasks still run. */
class MigrationTest {

    private static final String EARLIER = "12";
    private static final String KEY = "sk_test_kept";
    private static final String VERIFIED = "vs_18DllJDEhLNRntGX3SNvF8KF";
    private static final String BEING_REDACTED = "vs_18DllJF6Ip6ogRXeWYgefvyc";
    private static final String PROCESSING = "vs_18DllJGCfXbZ8eGSHkYWjh2R";

    private final WebhookReceiver receiver = WebhookReceiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void startWhenH2HasAnEarlierSchemaThenItsDataLiveOn() throws Exception {
        var database = EmulatorServer.h2("earlier-" + UUID.randomUUID());
        fill(database, "varchar", "X'89504e470d0a1a0a'");
        requireThatTheyLiveOn(database);
    }

    @Test
    void startWhenPostgresHasAnEarlierSchemaThenItsDataLiveOn() throws Exception {
        var database = PostgresServer.freshDatabase();
        fill(database, "varchar collate \"C\"", "'\\x89504e470d0a1a0a'::bytea");
        requireThatTheyLiveOn(database);
    }

    /** Makes the earlier schema by today's migrations, and fills it with the data of that emulator. */
    private void fill(List<String> settings, String id, String png) throws SQLException {
        var database = settings.stream()
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        var url = database.get("spring.datasource.url");
        var user = database.getOrDefault("spring.datasource.username", "sa");
        var password = database.getOrDefault("spring.datasource.password", "");
        Flyway.configure()
                .dataSource(url, user, password)
                .placeholders(Map.of("id", id))
                .target(EARLIER)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(
                    text("data.sql").replace("${hook}", receiver.url("/hook")).replace("${png}", png));
        }
    }

    private void requireThatTheyLiveOn(List<String> database) throws StripeException, InterruptedException {
        try (var server = EmulatorServer.startOn(database)) {
            requireReleasedMigrationsAsTheyWere(server.bean(JdbcTemplate.class));
            requireRetriesOfSessions(server.bean(JdbcTemplate.class));
            var emulator = Emulator.withKey(server.baseUrl(), KEY);
            emulator.advance(Duration.ofDays(5));
            emulator.raw().post("/v1/test_helpers/settle", "timeout=60").requireOk();

            var sessions = emulator.stripe().v1().identity().verificationSessions();
            assertThat(sessions.retrieve(VERIFIED).getStatus()).isEqualTo("verified");
            assertThat(sessions.retrieve(VERIFIED).getMetadata()).containsEntry("order", "17");
            var report = sessions.retrieve(VERIFIED).getLastVerificationReport();
            assertThat(emulator.stripe()
                            .v1()
                            .identity()
                            .verificationReports()
                            .retrieve(report)
                            .getClientReferenceId())
                    .isEqualTo("ref-1");
            assertThat(sessions.retrieve(BEING_REDACTED).getRedaction().getStatus())
                    .isEqualTo("redacted");
            assertThat(sessions.retrieve(PROCESSING).getStatus()).isEqualTo("verified");
            requireListed(emulator, "", PROCESSING, BEING_REDACTED, VERIFIED);
            requireListed(emulator, "?client_reference_id=ref-1&status=verified", VERIFIED);
            requireListed(emulator, "?status=verified", PROCESSING, VERIFIED);
            receiver.await("/hook", 7 + 1); // redactions are not among the types of *
            assertThat(server.bean(JdbcTemplate.class).queryForObject("select count(*) from events", Integer.class))
                    .isEqualTo(7 + 2);
        }
    }

    /** Retries that waited belong to the session of their event. */
    private static void requireRetriesOfSessions(JdbcTemplate database) {
        assertThat(database.queryForList("select scope from due_work where kind = 'webhook_retry'", String.class))
                .isNotEmpty()
                .isSubsetOf(VERIFIED, BEING_REDACTED, PROCESSING);
    }

    private static void requireListed(Emulator emulator, String query, String... ids) {
        var data = emulator.raw()
                .get("/v1/identity/verification_sessions" + query)
                .requireOk()
                .json()
                .get("data");
        assertThat(data.valueStream().map(session -> session.get("id").asString()))
                .containsExactly(ids);
    }

    /** A released migration must not be edited: add another one. */
    private static void requireReleasedMigrationsAsTheyWere(JdbcTemplate database) {
        var applied = database.queryForList(
                "select version || ' ' || checksum from flyway_schema_history where type = 'SQL'", String.class);
        assertThat(applied).containsAll(Arrays.asList(text("checksums.txt").split("\n")));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("schema-" + EARLIER + "/" + name, MigrationTest.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
