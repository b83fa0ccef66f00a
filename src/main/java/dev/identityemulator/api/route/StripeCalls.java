package dev.identityemulator.api.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The calls that Stripe's API has, of which the emulator serves some. They are read from a list when the first unknown call is met.
 *
 * @see <a href="https://docs.stripe.com/api">Stripe: API reference</a>
 */
public final class StripeCalls {

    private static final Pattern NAME = Pattern.compile("[a-z_]{1,60}");
    private static final String VARIABLE = "{id}";

    /** The position of the resource in a path, behind the version. */
    private static final int RESOURCE = 1;

    private StripeCalls() {}

    /** Read at first use. */
    private static final class Known {

        private static final PathTree PATHS = new PathTree();
        private static final Set<String> NAMES = new HashSet<>();

        static {
            try (InputStream list = StripeCalls.class.getResourceAsStream("stripe-calls.txt")) {
                var bytes = Objects.requireNonNull(list).readAllBytes();
                new String(bytes, StandardCharsets.UTF_8).lines().forEach(Known::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void add(String line) {
            var parts = line.split(" ", 2);
            PATHS.add(Set.of(parts[0].split(",")), parts[1]);
            NAMES.addAll(PathTree.segments(parts[1]));
        }
    }

    /** The pattern of the path of this call, if Stripe has it: {@code /v1/charges/{id}/capture}. */
    public static Optional<String> pattern(String method, String path) {
        return Known.PATHS.find(method, PathTree.segments(path));
    }

    /** The pattern of a path that may be newer than the list; behind its resource, whatever is no name of Stripe's counts as an id. */
    public static String likelyPattern(String method, String path) {
        return pattern(method, path).orElseGet(() -> {
            var segments = PathTree.segments(path);
            return IntStream.range(0, Math.min(segments.size(), PathTree.MOST_SEGMENTS))
                    .mapToObj(i -> isName(segments.get(i), i) ? segments.get(i) : VARIABLE)
                    .collect(Collectors.joining("/", "/", ""));
        });
    }

    private static boolean isName(String segment, int position) {
        return Known.NAMES.contains(segment)
                || (position == RESOURCE && NAME.matcher(segment).matches());
    }
}
