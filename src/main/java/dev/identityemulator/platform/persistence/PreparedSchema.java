package dev.identityemulator.platform.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/**
 * What all migrations come to in an empty database in memory. Where Spring works out the beans beforehand, that is worked out too,
 * by H2 itself: half of the statements, and none that changes a table which another one has made.
 */
class PreparedSchema implements BeanFactoryInitializationAotProcessor {

    private static final String FILE = "db/prepared-schema.sql";
    private static final String END = ";\n";

    /** The statements for a database with this url, or none if they were worked out for another kind, or not at all. */
    static List<String> of(String url, String id) {
        var file = new ClassPathResource(FILE);
        if (!AotDetector.useGeneratedArtifacts() || !file.exists()) {
            return List.of();
        }
        try {
            return read(file.getContentAsString(StandardCharsets.UTF_8), url, id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> read(String text, String url, String id) {
        var lines = List.of(text.split(END));
        return lines.get(0).equals(origin(url, id)) ? lines.subList(1, lines.size()) : List.of();
    }

    static String text(String url, String id, List<String> statements) {
        return origin(url, id) + END + String.join(END, statements);
    }

    /** A comment that tells what the statements depend on besides the migrations. */
    private static String origin(String url, String id) {
        return "-- " + id + url.substring(Math.max(0, url.indexOf(';'))).replace(';', ' ');
    }

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        var settings = beans.getBean(Environment.class);
        var url = settings.getRequiredProperty("spring.datasource.url");
        var id = settings.getRequiredProperty("spring.flyway.placeholders.id");
        if (!url.startsWith(Database.IN_MEMORY)) {
            return null;
        }
        return (generation, code) ->
                generation.getGeneratedFiles().addResourceFile(FILE, text(url, id, workOut(url, id)));
    }

    static List<String> workOut(String url, String id) {
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            for (var step : new Migrations().statements(id)) {
                statement.execute(step);
            }
            var lines = new ArrayList<String>();
            try (var script = statement.executeQuery("script nodata nopasswords nosettings")) {
                while (script.next()) {
                    lines.add(script.getString(1).replaceFirst(";$", ""));
                }
            }
            statement.execute("shutdown");
            lines.removeIf(line -> line.startsWith("--") || line.startsWith("CREATE USER"));
            return lines;
        } catch (SQLException failure) {
            throw new IllegalStateException("The schema could not be worked out", failure);
        }
    }
}
