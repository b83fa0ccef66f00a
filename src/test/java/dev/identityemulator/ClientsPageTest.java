package dev.identityemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** docs/clients.md names the generations of clients that bin/clients runs: no more and no less. */
class ClientsPageTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?:npm|Maven|Debian) `([^`]+)`[^|]*\\| ([0-9., ]+) \\|$");

    @Test
    void generationsWhenTabledThenAreThoseThatAreRun() throws IOException {
        assertThat(tabled()).isEqualTo(run()).isNotEmpty();
    }

    @Test
    void generationsWhenRunThenOldestFirstAndOneOfEachMajorThatAnSdkHas() throws IOException {
        assertThat(majors("stripe")).isEqualTo(range(8, 23));
        assertThat(majors("com.stripe:stripe-java")).isEqualTo(range(20, 33));
    }

    private static Map<String, List<String>> tabled() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/clients.md")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> List.of(row.group(2).split(", "))));
    }

    private static Map<String, List<String>> run() throws IOException {
        return Files.readAllLines(Path.of("clients/versions")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.groupingBy(
                        words -> words[1], Collectors.mapping(words -> words[2], Collectors.toList())));
    }

    private static List<Integer> majors(String client) throws IOException {
        return run().getOrDefault(client, List.of()).stream()
                .map(version -> Integer.valueOf(version.replaceFirst("\\..*", "")))
                .toList();
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
