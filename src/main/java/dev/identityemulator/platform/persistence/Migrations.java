package dev.identityemulator.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations of all features, in their order. */
final class Migrations {

    private static final String SCRIPTS = "classpath:db/migration/**/V*.sql";
    private static final String END = ";\\s*\\n";

    private final List<String> scripts;

    Migrations() {
        try {
            scripts = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SCRIPTS))
                    .sorted(Comparator.comparing(Migrations::version))
                    .map(Migrations::text)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The statements that make the schema in an empty H2, hints included. Each is to be run by itself: after each statement of a
     * script, H2 reads all that follow anew.
     *
     * @param id the type of a column that holds an identifier
     */
    List<String> statements(String id) {
        var steps = scripts.stream()
                .flatMap(script -> Arrays.stream(script.replace("${id}", id).split(END)));
        return Stream.concat(steps, hints().stream()).toList();
    }

    /** What H2 is told of their indexes. */
    Set<String> hints() {
        return ColumnHints.of(scripts);
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
