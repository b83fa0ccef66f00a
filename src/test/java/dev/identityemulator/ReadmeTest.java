package dev.identityemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The tables of the README say what the code does: no more and no less. */
class ReadmeTest {

    @Test
    void operationsWhenTabledThenAreThoseThatAreMapped() throws IOException {
        try (var server = EmulatorServer.start()) {
            var mapping = server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
            var mapped = mapping.getHandlerMethods().keySet().stream()
                    .flatMap(ReadmeTest::operations)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(firstCells("`((?:GET|POST|DELETE) /[^`]+)`")).isEqualTo(mapped);
        }
    }

    @Test
    void settingsWhenTabledThenAreThoseThatAreRead() throws IOException {
        try (var server = EmulatorServer.start()) {
            var read = server.context().getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                    .map(Object::getClass)
                    .filter(type -> type.getPackageName().startsWith("dev.identityemulator"))
                    .flatMap(ReadmeTest::settings)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(firstCells("`(emulator\\.[^`]+)`")).isEqualTo(read);
        }
    }

    @Test
    void statesWhenTabledThenAreThoseOfTheStateTable() throws IOException {
        var rows = Arrays.stream(VerificationTransition.values())
                .flatMap(transition -> transition.from().stream().map(from -> row(transition, from)))
                .toList();

        assertThat(readme().lines().filter(line -> line.matches("\\| `[a-z_]+` \\| [a-z]+ \\| `[a-z_]+` \\|.*")))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    private static String row(VerificationTransition transition, VerificationStatus from) {
        var event = transition
                .eventFrom(from)
                .map(type -> "`" + type.value() + "` ")
                .orElse("");
        return "| `" + lower(from) + "` | " + transition.action() + " | `" + lower(transition.to(from)) + "` | " + event
                + "|";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> operations(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/v1/"))
                .flatMap(
                        path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    private static Stream<String> settings(Class<?> type) {
        var prefix = type.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(type.getRecordComponents())
                .map(component -> prefix + "."
                        + component.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }

    /** What the first cells of table rows show that match. */
    private static Set<String> firstCells(String pattern) throws IOException {
        var matcher = Pattern.compile("(?m)^\\| " + pattern + " \\|").matcher(readme());
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
