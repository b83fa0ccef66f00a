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

/** What each feature lists for the tests of all features, in text files in the folder of its tests. */
public final class FeatureRequests {

    private static final String FOLDERS = "classpath*:dev/identityemulator/**/";
    private static final String LAST = ">";

    private FeatureRequests() {}

    /**
     * The lines of all {@code requests.txt}; those that begin with {@code >} come last, as others could not be made after them.
     */
    public static List<String> lines() {
        var lines = lines("requests.txt");
        return Stream.concat(
                        lines.stream().filter(line -> !line.startsWith(LAST)),
                        lines.stream().filter(line -> line.startsWith(LAST)).map(line -> line.substring(LAST.length())))
                .toList();
    }

    /** The lines of all files of this name. */
    public static List<String> lines(String file) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FOLDERS + file))
                    .sorted(Comparator.comparing(FeatureRequests::path))
                    .flatMap(FeatureRequests::lines)
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
