package dev.identityemulator.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
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

    private static final String SCRIPTS = "classpath:db/migration/*/V*.sql";
    private static final String SELECTIVITY = "db/h2/selectivity.sql";

    private final DatabaseConnection connection;

    SchemaMigration(DatabaseConnection connection) {
        this.connection = connection;
    }

    @Override
    public void migrate(Flyway flyway) {
        var jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        boolean changed =
                connection.isOwnMemory() ? migrateAlone(flyway, jdbc) : flyway.migrate().migrationsExecuted > 0;
        if (!connection.isRemote() && (changed || !isTold(jdbc))) {
            jdbc.execute(text(new ClassPathResource(SELECTIVITY)));
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
