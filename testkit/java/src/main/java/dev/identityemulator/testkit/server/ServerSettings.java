package dev.identityemulator.testkit.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which emulator to test with, and how to start it.
 *
 * @param baseUrl the address of one that runs already
 * @param jar the jar to start, in place of the kit's own
 * @param image the image to start by Testcontainers, in place of a jar
 * @param arguments settings of the emulator, such as {@code --emulator.redaction.delay=0s}
 * @param startTimeout how long it may take to start
 */
public record ServerSettings(
        Optional<String> baseUrl,
        Optional<Path> jar,
        Optional<String> image,
        List<String> arguments,
        Duration startTimeout) {

    public static final String URL = "identity-emulator.url";
    public static final String JAR = "identity-emulator.jar";
    public static final String IMAGE = "identity-emulator.image";
    public static final String ARGS = "identity-emulator.args";
    public static final String START_TIMEOUT = "identity-emulator.start-timeout";

    private static final String DEFAULT_START_SECONDS = "120";

    /** The settings of the system properties and the environment. */
    public static ServerSettings ofThisJvm() {
        return read(name -> Optional.ofNullable(System.getProperty(name)));
    }

    /** Reads settings by their names; what has none is read from the environment, as IDENTITY_EMULATOR_JAR. */
    public static ServerSettings read(Function<String, Optional<String>> values) {
        return new ServerSettings(
                value(values, URL).map(ServerSettings::address),
                value(values, JAR).map(Path::of),
                value(values, IMAGE),
                value(values, ARGS).map(text -> List.of(text.split("\\s+"))).orElse(List.of()),
                seconds(value(values, START_TIMEOUT).orElse(DEFAULT_START_SECONDS)));
    }

    /** The text of one setting, without the blanks around it; one that is empty is none. */
    public static Optional<String> value(Function<String, Optional<String>> values, String name) {
        return values.apply(name)
                .or(() -> Optional.ofNullable(System.getenv(variable(name))))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static String address(String text) {
        if (!text.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            throw new EmulatorStartException(URL + " is no address such as http://localhost:12111: " + text);
        }
        return URI.create(text.replaceAll("/+$", "")).toString();
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new EmulatorStartException(START_TIMEOUT + " is no number of seconds: " + text);
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
