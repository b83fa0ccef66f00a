package dev.identityemulator.core.seed;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names on the way to a field, as parameters have them in brackets and as a seed's mistakes have them with dots. */
final class SeedPath {

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private SeedPath() {}

    /** The names in a bracketed one, such as {@code document[issued_date]}. */
    static List<String> names(String bracketed) {
        return Stream.of(bracketed.split("\\[", -1))
                .map(part -> part.endsWith("]") ? part.substring(0, part.length() - 1) : part)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static boolean isIndex(String name) {
        return INDEX.matcher(name).matches();
    }

    /** The path of a field below another one. */
    static String below(String parent, String name) {
        var shown = Sentences.shown(name);
        if (isIndex(name)) {
            return parent + "[" + shown + "]";
        }
        return parent.isEmpty() ? shown : parent + "." + shown;
    }
}
