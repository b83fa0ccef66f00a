package dev.identityemulator.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which steps a database was brought up by, and whether this version knows all of them. */
final class SchemaVersion {

    private static final String STEPS = "classpath*:db/migration/**/V*.sql";
    private static final Pattern VERSION = Pattern.compile("V([\\d.]+)__.*");

    private SchemaVersion() {}

    /** Throws a refusal where a later version of the emulator has worked on the data: this one would not understand them. */
    static void check(Connection connection, String where) throws SQLException {
        var unknown = applied(connection);
        unknown.removeAll(known());
        if (!unknown.isEmpty()) {
            throw new UnusableDatabaseException(
                    "The data in " + where
                            + " were made by a later version of the emulator: this one does not know step " + unknown
                            + " of their schema.",
                    "Start that version again, or use other data. Nothing was changed.",
                    null);
        }
    }

    private static Set<String> applied(Connection connection) throws SQLException {
        var applied = new TreeSet<String>();
        try (var tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "flyway_schema_history", null)) {
            if (!tables.next()) {
                return applied;
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select \"version\" from flyway_schema_history where \"version\" is not null")) {
            while (rows.next()) {
                applied.add(rows.getString(1));
            }
        }
        return applied;
    }

    private static Set<String> known() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(STEPS))
                    .map(step -> VERSION.matcher(String.valueOf(step.getFilename())))
                    .filter(name -> name.matches())
                    .map(name -> name.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
