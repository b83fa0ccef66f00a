package dev.identityemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The requests that each feature lists in a {@code requests.txt} in the folder of its tests. */
public final class FeatureRequests {

    private static final String FILES = "classpath*:dev/identityemulator/**/requests.txt";
    private static final String LAST = ">";

    private FeatureRequests() {}

    /** All lines of all features; those that begin with {@code >} come last, as others could not be made after them. */
    public static List<String> lines() {
        try {
            var lines = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(FeatureRequests::path))
                    .flatMap(FeatureRequests::lines)
                    .toList();
            return Stream.concat(
                            lines.stream().filter(line -> !line.startsWith(LAST)),
                            lines.stream()
                                    .filter(line -> line.startsWith(LAST))
                                    .map(line -> line.substring(LAST.length())))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.isEmpty());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
