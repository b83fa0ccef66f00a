package dev.identityemulator.api.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that Stripe's API has, of which the emulator serves some. They are read from a list when the first unknown call is met.
 *
 * @see <a href="https://docs.stripe.com/api">Stripe: API reference</a>
 */
public final class StripeCalls {

    private static final String NAME = "[a-z_]+|v[12]";
    private static final String VARIABLE = "{id}";

    private StripeCalls() {}

    /** Read at first use. */
    private static final class Known {

        private static final PathTree PATHS = read();

        private static PathTree read() {
            var paths = new PathTree();
            try (InputStream list = StripeCalls.class.getResourceAsStream("stripe-calls.txt")) {
                var bytes = Objects.requireNonNull(list).readAllBytes();
                new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
                    var parts = line.split(" ", 2);
                    paths.add(Set.of(parts[0].split(",")), parts[1]);
                });
                return paths;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The pattern of the path of this call, if Stripe has it: {@code /v1/charges/{id}/capture}. */
    public static Optional<String> pattern(String method, String path) {
        return Known.PATHS.find(method, PathTree.segments(path));
    }

    /** The pattern of a path that may be newer than the list: whatever does not look like a name counts as an id. */
    public static String likelyPattern(String method, String path) {
        return pattern(method, path).orElseGet(() -> {
            var segments = new ArrayList<String>();
            for (var segment : PathTree.segments(path)) {
                segments.add(segment.matches(NAME) && segment.length() <= PathTree.LONGEST_NAME ? segment : VARIABLE);
            }
            return shortened(segments);
        });
    }

    private static String shortened(List<String> segments) {
        return "/" + String.join("/", segments.subList(0, Math.min(segments.size(), PathTree.MOST_SEGMENTS)));
    }
}
