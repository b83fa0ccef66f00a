package dev.identityemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each row of docs/fidelity.md names where it is known from, and a test that is there. */
class FidelityTest {

    private static final Set<String> KNOWN_GRADES = Set.of("A", "B", "C", "documented");
    private static final String NOBODY_KNOWS = "nobody knows";
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern TEST = Pattern.compile("`[A-Z]\\w+\\.\\w+`");
    private static final Pattern METHOD = Pattern.compile("(?m)^    (?:void|Stream<DynamicTest>) (\\w+)\\(");

    /** One row: what Stripe does, how that is known, and what holds it here. */
    private record Row(String key, String behaviour, String source, String grade, String here, String test) {

        static Row of(String line) {
            var cells = line.split("(?<!\\\\)\\|", -1);
            assertThat(cells.length).as(line).isBetween(8, 9); // the last one is of rows that somebody confirmed
            var values = Arrays.stream(cells).map(String::strip).toList();
            return new Row(values.get(1), values.get(2), values.get(3), values.get(4), values.get(5), values.get(6));
        }
    }

    @Test
    void keysWhenTabledThenEachIsThereOnce() throws IOException {
        assertThat(rows()).extracting(Row::key).isNotEmpty().doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> rowsWhenTabledThenTheyNameTheirSourceAndTheirTest() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.key(), () -> check(row)));
    }

    /** The column "confirmed on" is what the reports below docs/confirmations say. */
    @Test
    void confirmationsWhenReportedThenTheTableHasThem() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var check = new ProcessBuilder(java, "bin/Confirmations.java", "--check")
                .redirectErrorStream(true)
                .start();
        var output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(output).isZero();
    }

    private static void check(Row row) throws IOException {
        assertThat(row.behaviour()).isNotBlank();
        assertThat(row.here()).isNotBlank();
        if (row.grade().equals(NOBODY_KNOWS)) {
            assertThat(row.source()).isEqualTo("-");
            assertThat(CLASS.matcher(row.here()).results().map(found -> found.group(1)))
                    .as("the one class to change")
                    .anyMatch(mainClasses()::contains);
        } else {
            assertThat(KNOWN_GRADES).contains(row.grade());
            assertThat(row.source()).containsPattern("\\d{4}");
        }
        assertThat(TEST.matcher(row.test()).results().map(MatchResult::group))
                .as("tests")
                .isNotEmpty()
                .allMatch(tests()::contains, "exists");
    }

    private static List<Row> rows() throws IOException {
        try (var lines = Files.lines(Path.of("docs/fidelity.md"))) {
            return lines.filter(line -> line.startsWith("| `")).map(Row::of).toList();
        }
    }

    /** Every test method, as the table writes it. */
    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(path -> path.toString().endsWith("Test.java"))
                    .flatMap(FidelityTest::tests)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> tests(Path file) {
        try {
            return METHOD.matcher(Files.readString(file))
                    .results()
                    .map(method -> "`" + className(file) + "." + method.group(1) + "`");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> mainClasses() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.map(FidelityTest::className).collect(Collectors.toSet());
        }
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
