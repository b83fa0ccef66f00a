package dev.identityemulator.api.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The beginnings of the paths that Stripe's API has, of which the emulator serves a few. The list is read when the first unknown path is
 * met.
 *
 * @see <a href="https://docs.stripe.com/api">Stripe: API reference</a>
 */
final class StripeCalls {

    private static final List<String> ALL = read();

    private StripeCalls() {}

    /** The beginning that this path has, if Stripe serves it. */
    static Optional<String> beginningOf(String path) {
        var whole = path + "/";
        return ALL.stream()
                .filter(beginning -> whole.startsWith(beginning + "/"))
                .findFirst();
    }

    private static List<String> read() {
        try (InputStream list = StripeCalls.class.getResourceAsStream("stripe-calls.txt")) {
            var bytes = Objects.requireNonNull(list).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
