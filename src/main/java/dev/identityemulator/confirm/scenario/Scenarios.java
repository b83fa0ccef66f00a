package dev.identityemulator.confirm.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All scenarios: each file below {@code confirm} among the resources is one. */
public final class Scenarios {

    private static final String FILES = "classpath*:confirm/**/*.scenario";
    private static final Pattern NAME = Pattern.compile(".*/confirm/(.+)\\.scenario");

    private Scenarios() {}

    /** Reads them, in the order of their names. */
    public static List<Scenario> all() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Scenarios::read)
                    .sorted(Comparator.comparing(Scenario::name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Scenario read(Resource file) {
        try {
            var name = NAME.matcher(file.getURL().toString()).replaceFirst("$1");
            return ScenarioFile.read(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
