package dev.identityemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

/** README.md is short, and it and the pages below docs say what the code does: no more and no less. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    @Test
    void operationsWhenTabledThenAreThoseThatAreMapped() throws IOException {
        try (var server = EmulatorServer.start()) {
            var mapping = server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
            var mapped = mapping.getHandlerMethods().keySet().stream()
                    .flatMap(ReadmeTest::operations)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(firstCells("docs/api.md", "`((?:GET|POST|DELETE) /[^`]+)`"))
                    .isEqualTo(mapped);
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

            assertThat(firstCells("docs/settings.md", "`(emulator\\.[^`]+)`")).isEqualTo(read);
        }
    }

    @Test
    void statesWhenTabledThenAreThoseOfTheStateTable() throws IOException {
        var rows = Arrays.stream(VerificationTransition.values())
                .flatMap(transition -> transition.from().stream().map(from -> row(transition, from)))
                .toList();

        assertThat(text("docs/api.md")
                        .lines()
                        .filter(line -> line.matches("\\| `[a-z_]+` \\| [a-z]+ \\| `[a-z_]+` \\|.*")))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void readmeWhenReadThenIsShort() throws IOException {
        assertThat(text("README.md").lines()).hasSizeLessThanOrEqualTo(180);
    }

    @Test
    void linksWhenRelativeThenLeadToAPageAndItsHeading() throws IOException {
        var dead = new TreeSet<String>();
        for (var page : pages()) {
            for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
                var target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                var heading = link.group(2);
                var found = heading == null
                        ? Files.exists(target)
                        : headings(target).contains(heading);
                if (!found) {
                    dead.add(page + ": " + link.group());
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (var below = Files.walk(Path.of("docs"))) {
            var pages = below.filter(file -> file.toString().endsWith(".md"));
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "testkit/java/README.md")
                                    .map(Path::of),
                            pages)
                    .toList();
        }
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
                .filter(path -> path.matches("/v[12]/.*"))
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
    private static Set<String> firstCells(String page, String pattern) throws IOException {
        var matcher = Pattern.compile("(?m)^\\| " + pattern + " \\|").matcher(text(page));
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids that GitHub gives to the headings of a page. */
    private static Set<String> headings(Path page) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String text(String page) throws IOException {
        return Files.readString(Path.of(page));
    }
}
