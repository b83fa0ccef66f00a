package dev.identityemulator.platform.persistence;

import dev.identityemulator.platform.startup.RejectedStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the database to the schema of this version. A database in memory begins empty with each process, so it needs no
 * history, which would cost each start: its migrations run one after the other. All other databases are Flyway's.
 */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

    private static final String SCRIPTS = "classpath:db/migration/**/V*.sql";
    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);
    private static final long PATIENCE_SECONDS = 5;

    private final Database database;

    SchemaMigration(Database database) {
        this.database = database;
    }

    @Override
    public void migrate(Flyway flyway) {
        var jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        boolean changed = database.isNew() ? migrateAlone(flyway, jdbc) : migrateWithHistory(flyway);
        if (!database.isRemote() && (changed || !hasHints(jdbc))) {
            jdbc.execute(String.join(";\n", ColumnHints.of(scripts())));
        }
    }

    /** Logs a line where this takes long: another instance may be migrating, and this one waits until that is done. */
    private static boolean migrateWithHistory(Flyway flyway) {
        var notice = CompletableFuture.runAsync(
                () -> log.info("Still waiting for the database's schema: another instance may be changing it"),
                CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        try {
            return flyway.migrate().migrationsExecuted > 0;
        } catch (FlywayValidateException unknownMigration) {
            throw new RejectedStartException(
                    "The data were made by a later version of the emulator, or their schema was changed: this version does"
                            + " not know all steps in flyway_schema_history.",
                    "Start that version again, or use other data. No data were changed.");
        } finally {
            notice.cancel(false);
        }
    }

    private static boolean migrateAlone(Flyway flyway, JdbcTemplate jdbc) {
        var id = String.valueOf(flyway.getConfiguration().getPlaceholders().get("id"));
        scripts().forEach(script -> jdbc.execute(script.replace("${id}", id)));
        return true;
    }

    /** Whether H2 has the hints already; it stores them with the schema, and each statement would wait for the disk. */
    private static boolean hasHints(JdbcTemplate jdbc) {
        return !jdbc.queryForList(
                        "select 1 from information_schema.columns where selectivity = 1 fetch first 1 row only")
                .isEmpty();
    }

    private static Iterable<String> scripts() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SCRIPTS))
                    .sorted(Comparator.comparing(SchemaMigration::version))
                    .map(SchemaMigration::text)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MigrationVersion version(Resource script) {
        var name = String.valueOf(script.getFilename());
        return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }

    private static String text(Resource script) {
        try {
            return script.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
