package dev.identityemulator.platform.startup;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A setting that a record of {@code @ConfigurationProperties} declares.
 *
 * @param name its name, with {@code [*]} for the index of an entry and {@code .*} for a name of the user's choice
 * @param type the type of its value, or of each of its values
 */
record KnownSetting(String name, Class<?> type) {

    private static final String INDEX = "[*]";
    private static final String CHOSEN = ".*";

    /** All settings that a type of settings declares below a prefix. */
    static Stream<KnownSetting> of(String prefix, Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var each = arguments[arguments.length - 1];
            if (generic.getRawType() == Map.class) {
                return of(prefix + CHOSEN, each);
            }
            var entries = of(prefix + INDEX, each);
            return each instanceof Class<?> simple && !simple.isRecord()
                    ? Stream.concat(Stream.of(new KnownSetting(prefix, simple)), entries)
                    : entries;
        }
        var plain = (Class<?>) type;
        return plain.isRecord()
                ? Arrays.stream(plain.getRecordComponents())
                        .flatMap(each -> of(prefix + "." + dashed(each.getName()), each.getGenericType()))
                : Stream.of(new KnownSetting(prefix, plain));
    }

    private static String dashed(String name) {
        return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Whether Spring Boot reads the given setting as this one. */
    boolean isNamed(GivenSetting given) {
        return given.isVariable()
                ? variables()
                        .anyMatch(variable ->
                                given.name().toUpperCase(Locale.ROOT).matches(variable))
                : given.name().toLowerCase(Locale.ROOT).replaceAll("[-_]", "").matches(property());
    }

    /** Whether this is one of the values of another setting, which can be written with commas between them. */
    boolean isEntry() {
        return name.endsWith(INDEX);
    }

    private String property() {
        return name.replace("-", "")
                .replace(INDEX, "\\[\\d+]")
                .replace(CHOSEN, "#")
                .replace(".", "\\.")
                .replace("#", "[.\\[].+");
    }

    /** The names of environment variables: those without dashes, and those with underscores in their place. */
    private Stream<String> variables() {
        return Stream.of("", "_")
                .map(dash -> name.toUpperCase(Locale.ROOT)
                        .replace("-", dash)
                        .replace(INDEX, "_\\d+")
                        .replace(".", "_")
                        .replace("_*", "_.+"));
    }

    /** Its name as somebody would have written it who gave that one, with the same index. */
    String writtenAs(GivenSetting given) {
        var written = name.replace(INDEX, given.isVariable() ? "_" + given.index() : "[" + given.index() + "]")
                .replace(CHOSEN, ".NAME");
        return given.isVariable() ? written.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT) : written;
    }
}
