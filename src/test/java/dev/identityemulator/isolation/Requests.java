package dev.identityemulator.isolation;

import dev.identityemulator.support.FeatureRequests;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that a stranger makes: at least one at each route and with each parameter that can name something. A word in
 * angle brackets stands for everything of that kind that the neighbour has ({@code <mine>}: something of the stranger's own);
 * a body is a form, or a JSON object without blanks; an Idempotency-Key follows an {@code @}. A line that begins with {@code ~} opens an address that is open to everybody who knows it.
 */
final class Requests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern KIND = Pattern.compile("<([a-z.]+)>");
    private static final Pattern LINE = Pattern.compile("(~?)([A-Z]+) ([^ ]+)(?: ([^@ ]+))?(?: @(.+))?");

    /**
     * One request.
     *
     * @param open whether the address is open to everybody who knows it
     * @param form the body, or nothing
     * @param key the Idempotency-Key, or nothing
     */
    record Asked(boolean open, String method, String path, String form, String key) {

        Asked with(String word, String name) {
            return new Asked(open, method, path.replace(word, name), form.replace(word, name), key.replace(word, name));
        }

        /** The kinds of the neighbour's resources that the request names. */
        List<String> kinds() {
            return KIND.matcher(path + " " + form + " " + key)
                    .results()
                    .map(found -> found.group(1))
                    .filter(kind -> !kind.startsWith("mine") && !kind.equals("pk"))
                    .distinct()
                    .toList();
        }

        /** The names of its parameters; of nested ones the outermost name. */
        Stream<String> params() {
            if (form.startsWith("{")) {
                return JSON.readTree(form).propertyNames().stream();
            }
            int query = path.indexOf('?');
            var pairs = (query < 0 ? "" : path.substring(query + 1) + "&") + form;
            return Arrays.stream(pairs.split("&")).map(pair -> pair.replaceFirst("[=\\[].*", ""));
        }

        /** The same request without its query, for an account and for a connected one. */
        Stream<Asked> anyway() {
            var plain = path.replaceFirst("\\?.*", "");
            return Stream.of("acct_1", "acct_1/acct_2")
                    .map(mine -> new Asked(open, method, plain.replace("<mine>", mine), form, key));
        }
    }

    private Requests() {}

    static List<Asked> all() {
        return FeatureRequests.lines().stream().map(Requests::read).toList();
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
