package dev.identityemulator.confirm.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The scenarios show each row of docs/fidelity.md that a call can show; why the others cannot be shown is written down. */
class ScenariosTest {

    private static final Path NOT_SHOWN = Path.of("src/test/resources/dev/identityemulator/confirm/not-shown.txt");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    @Test
    void allWhenReadThenEachHasATitleAndSteps() {
        assertThat(Scenarios.all()).hasSizeGreaterThan(60).allSatisfy(scenario -> {
            assertThat(scenario.name()).matches("[a-z0-9]+/[a-z0-9-]+");
            assertThat(scenario.title()).endsWith(".");
            assertThat(scenario.steps()).isNotEmpty();
        });
    }

    /** Else the events of a user's sandbox would be sent to a stranger while the endpoint is there. */
    @Test
    void endpointsWhenMadeThenForNoMoreThanIdentity() {
        assertThat(Scenarios.all().stream()
                        .flatMap(scenario -> scenario.steps().stream())
                        .filter(step -> step.path().equals("/v1/webhook_endpoints"))
                        .flatMap(step -> step.fields().stream())
                        .filter(field -> field.name().equals("enabled_events[]")))
                .isNotEmpty()
                .noneMatch(field -> field.value().equals("*"));
    }

    @Test
    void emailsWhenSentThenOfNobody() {
        assertThat(Scenarios.all().stream()
                        .flatMap(scenario -> scenario.steps().stream())
                        .flatMap(step -> step.fields().stream())
                        .map(Step.Field::value)
                        .filter(value -> value.contains("@")))
                .isNotEmpty()
                .allMatch(value -> value.matches(".*@example\\.com'?"));
    }

    @Test
    void rowsWhenShownThenTheyAreInTheTable() throws IOException {
        assertThat(rows()).containsAll(shown());
    }

    @Test
    void rowsWhenTabledThenShownOrNamedWithAReason() throws IOException {
        var left = new TreeSet<>(rows());
        left.removeAll(shown());

        assertThat(left.stream().filter(row -> reasons().stream().noneMatch(row::matches)))
                .isEmpty();
    }

    @Test
    void reasonsWhenWrittenThenForRowsThatNothingShows() throws IOException {
        var left = new TreeSet<>(rows());
        left.removeAll(shown());

        assertThat(reasons()).allSatisfy(reason -> assertThat(left).anyMatch(row -> row.matches(reason)));
    }

    private static Set<String> shown() {
        return Scenarios.all().stream()
                .flatMap(scenario -> scenario.steps().stream())
                .flatMap(step -> step.options().shows().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/fidelity.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    /** Each line is a key of a row, with {@code *} for any ending, and a reason. */
    private static List<String> reasons() {
        try (var lines = Files.lines(NOT_SHOWN)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .peek(line -> assertThat(line).matches("[a-z0-9-]+\\*?: .+"))
                    .map(line -> line.substring(0, line.indexOf(':')).replace("*", ".*"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
