package dev.identityemulator.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the database to the schema of this version, and tells H2 what to expect of its columns. The migrations of a database in
 * memory are run by themselves: it begins empty with each process, so that it needs no history, and to keep one costs each
 * start. All others are Flyway's.
 */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

    private static final String SCRIPTS = "classpath:db/migration/**/V*.sql";
    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);
    private static final long PATIENCE_SECONDS = 5;
    private static final String SELECTIVITY = "db/h2/selectivity.sql";

    private final DatabaseConnection connection;

    SchemaMigration(DatabaseConnection connection) {
        this.connection = connection;
    }

    @Override
    public void migrate(Flyway flyway) {
        var jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        boolean changed = connection.isOwnMemory() ? migrateAlone(flyway, jdbc) : migrateWithHistory(flyway);
        if (!connection.isRemote() && (changed || !isTold(jdbc))) {
            jdbc.execute(text(new ClassPathResource(SELECTIVITY)));
        }
    }

    /** Says so where it takes long: another instance may be at it, and this one waits for as long as that takes. */
    private static boolean migrateWithHistory(Flyway flyway) {
        var notice = CompletableFuture.runAsync(
                () -> log.info("Still waiting for the database's schema: another instance may be changing it"),
                CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        try {
            return flyway.migrate().migrationsExecuted > 0;
        } finally {
            notice.cancel(false);
        }
    }

    private static boolean migrateAlone(Flyway flyway, JdbcTemplate jdbc) {
        var id = String.valueOf(flyway.getConfiguration().getPlaceholders().get("id"));
        scripts().forEach(script -> jdbc.execute(script.replace("${id}", id)));
        return true;
    }

    /** Whether H2 was told already: it keeps that with the schema, and each statement of it would wait for the disk. */
    private static boolean isTold(JdbcTemplate jdbc) {
        return Integer.valueOf(1)
                .equals(jdbc.queryForObject(
                        "select selectivity from information_schema.columns"
                                + " where table_schema = 'public' and table_name = 'events' and column_name = 'account'",
                        Integer.class));
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
