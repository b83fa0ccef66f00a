package dev.identityemulator.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a stranger asks for, by {@code requests.txt}: at least once at each route and with each parameter that can name something. A word in angle
 * brackets stands for everything of that kind that the neighbour has ({@code <mine>}: something of the stranger's own); what
 * follows an {@code @} is an Idempotency-Key. A line that begins with {@code ~} opens what is open to whoever knows the
 * address.
 */
final class Requests {

    private static final Pattern KIND = Pattern.compile("<([a-z.]+)>");
    private static final Pattern LINE = Pattern.compile("(~?)([A-Z]+) ([^ ]+)(?: ([^@ ]+))?(?: @(.+))?");

    /**
     * One of them.
     *
     * @param open whether it is open to whoever knows the address
     * @param form the body, or nothing
     * @param key the Idempotency-Key, or nothing
     */
    record Asked(boolean open, String method, String path, String form, String key) {

        Asked with(String word, String name) {
            return new Asked(open, method, path.replace(word, name), form.replace(word, name), key.replace(word, name));
        }

        /** The kinds of the neighbour's things that it names. */
        List<String> kinds() {
            return KIND.matcher(path + " " + form + " " + key)
                    .results()
                    .map(found -> found.group(1))
                    .filter(kind -> !kind.startsWith("mine") && !kind.equals("pk"))
                    .distinct()
                    .toList();
        }

        /** The names of its parameters; of a nested one the outermost. */
        Stream<String> params() {
            int query = path.indexOf('?');
            var pairs = (query < 0 ? "" : path.substring(query + 1) + "&") + form;
            return Arrays.stream(pairs.split("&")).map(pair -> pair.replaceFirst("[=\\[].*", ""));
        }

        /** The same without its query, by an account of its own and by one below another. */
        Stream<Asked> anyway() {
            var plain = path.replaceFirst("\\?.*", "");
            return Stream.of("acct_1", "acct_1/acct_2")
                    .map(mine -> new Asked(open, method, plain.replace("<mine>", mine), form, key));
        }
    }

    private Requests() {}

    static List<Asked> all() {
        try (var text = Requests.class.getResourceAsStream("requests.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .map(Requests::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Asked read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new AssertionError(line);
        }
        var form = parts.group(4);
        var key = parts.group(5);
        return new Asked(
                !parts.group(1).isEmpty(),
                parts.group(2),
                parts.group(3),
                form == null ? "" : form,
                key == null ? "" : key);
    }
}
