package dev.identityemulator.platform.startup;

import dev.identityemulator.platform.text.ClosestName;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A setting of the emulator that somebody has given, or something that looks like one.
 *
 * @param name its name as it was written
 * @param isVariable whether it is an environment variable
 */
record GivenSetting(String name, String value, boolean isVariable) {

    static final String PREFIX = "emulator";

    private static final int SLIPS = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Kubernetes and Docker's links put these into the environment where there is a service named emulator. */
    private static final Pattern OF_A_SERVICE =
            Pattern.compile(".*_SERVICE_(HOST|PORT)(_\\w+)?|.*_PORT_\\d+_(TCP|UDP|SCTP)(_\\w+)?");

    private static final Pattern ADDRESS_OF_A_SERVICE = Pattern.compile("(tcp|udp|sctp)://.*");

    /** All that were given: as arguments, in the environment or in files. */
    static Stream<GivenSetting> in(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> in((EnumerablePropertySource<?>) source, environment));
    }

    private static Stream<GivenSetting> in(EnumerablePropertySource<?> source, ConfigurableEnvironment environment) {
        return Arrays.stream(source.getPropertyNames())
                .filter(name -> isOurs(name, isVariable(name, source)))
                .map(name -> new GivenSetting(
                        name,
                        environment.resolvePlaceholders(String.valueOf(source.getProperty(name))),
                        isVariable(name, source)))
                .filter(given -> !given.isOfAService());
    }

    private static boolean isVariable(String name, PropertySource<?> source) {
        return source instanceof SystemEnvironmentPropertySource && name.indexOf('.') < 0;
    }

    /** Whether the first word is the emulator's name, perhaps with slips; a simulator begins with another letter. */
    private static boolean isOurs(String name, boolean isVariable) {
        int end = name.indexOf(isVariable ? '_' : '.');
        return end > 0
                && Character.toLowerCase(name.charAt(0)) == PREFIX.charAt(0)
                && ClosestName.distance(name.substring(0, end).toLowerCase(Locale.ROOT), PREFIX) <= SLIPS;
    }

    private boolean isOfAService() {
        return isVariable
                && (OF_A_SERVICE.matcher(name).matches()
                        || ADDRESS_OF_A_SERVICE.matcher(value).matches());
    }

    /** The first number in the name, which is the index of an entry where it has one. */
    String index() {
        var number = NUMBER.matcher(name);
        return number.find() ? number.group() : "0";
    }

    /** The name after the emulator's. */
    String rest() {
        return rest(name, isVariable);
    }

    static String rest(String name, boolean isVariable) {
        return name.substring(name.indexOf(isVariable ? '_' : '.') + 1).toLowerCase(Locale.ROOT);
    }
}
