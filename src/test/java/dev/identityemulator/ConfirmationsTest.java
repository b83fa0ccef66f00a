package dev.identityemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/confirmations} dates the rows of the table by what reports say. */
class ConfirmationsTest {

    private static final Path PROGRAM = Path.of("bin/Confirmations.java").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void table() throws IOException {
        Files.createDirectories(folder.resolve("docs/confirmations"));
        Files.writeString(folder.resolve("docs/fidelity.md"), """
                # Table

                | key | behaviour | source and date | grade | here | test |
                |---|---|---|---|---|---|
                | `one` | a \\| b | - | A | the same | `T.t` |
                | `two` | c | - | A | the same | `T.t` | 2020-01-01 |
                """);
    }

    private void report(String file, String against, String date, String rows) throws IOException {
        Files.writeString(
                folder.resolve("docs/confirmations/" + file),
                "{\n  \"against\" : \"" + against + "\",\n  \"date\" : \"" + date + "\",\n  \"rows\" : {" + rows
                        + "},\n" + "  \"scenarios\" : [{\"result\" : \"same\"}]\n}\n");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), PROGRAM.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private List<String> rows() throws IOException {
        return Files.readString(folder.resolve("docs/fidelity.md"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    @Test
    void runWhenThereAreReportsThenTheNewestOfStripeCounts() throws IOException, InterruptedException {
        report("b.json", "stripe", "2026-11-01", "\"one\" : \"different\", \"two\" : \"same\"");
        report("a.json", "stripe", "2026-12-01", "\"one\" : \"same\"");
        report("c.json", "other", "2027-01-01", "\"one\" : \"different\", \"two\" : \"different\"");

        assertThat(run("--check")).isEqualTo(1);
        assertThat(run()).isZero();
        assertThat(run("--check")).isZero();

        assertThat(rows())
                .containsExactly(
                        "| `one` | a \\| b | - | A | the same | `T.t` | 2026-12-01 |",
                        "| `two` | c | - | A | the same | `T.t` | 2026-11-01 |");
    }

    @Test
    void runWhenStripeDiffersThenTheRowSaysSo() throws IOException, InterruptedException {
        report("b.json", "stripe", "2026-11-01", "\"one\" : \"different\"");

        assertThat(run()).isZero();

        assertThat(rows())
                .containsExactly(
                        "| `one` | a \\| b | - | A | the same | `T.t` | not so on 2026-11-01 |",
                        "| `two` | c | - | A | the same | `T.t` |");
    }

    @Test
    void runWhenAFileIsNoReportThenItFails() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("docs/confirmations/x.json"), "{}");

        assertThat(run()).isEqualTo(1);
    }
}
