package dev.identityemulator.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs the migrations of a database in memory by themselves: it begins empty with each process, so that it needs no history,
 * and to keep one costs each start. All others are Flyway's.
 */
@Component
class SchemaInMemory implements FlywayMigrationStrategy {

    private static final String SCRIPTS = "classpath:db/migration/*/V*.sql";

    private final DatabaseConnection connection;
    private final DatabaseSettings settings;

    SchemaInMemory(DatabaseConnection connection, DatabaseSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (connection.isInMemory() && !settings.sharedDatabase()) {
            var jdbc = new JdbcTemplate(flyway.getConfiguration().getDataSource());
            var id = String.valueOf(flyway.getConfiguration().getPlaceholders().get("id"));
            scripts().forEach(script -> jdbc.execute(script.replace("${id}", id)));
        } else {
            flyway.migrate();
        }
    }

    private static Iterable<String> scripts() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SCRIPTS))
                    .sorted(Comparator.comparing(SchemaInMemory::version))
                    .map(SchemaInMemory::text)
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
