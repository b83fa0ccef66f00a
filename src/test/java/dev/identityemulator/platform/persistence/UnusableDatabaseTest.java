package dev.identityemulator.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unusable database ends the start with a few clear lines, and stays unchanged. */
@Tag("slow")
class UnusableDatabaseTest {

    private static final Duration PROMPTLY = Duration.ofSeconds(30);
    private static final int MOST_LINES = 8;
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("identity-emulator.mv.db");
    }

    private List<String> data() {
        return List.of("emulator.data=" + folder);
    }

    private Path mark() {
        return folder.resolve("identity-emulator.mv.db.closed");
    }

    @Test
    void startWhenItsFileIsNotAsItWasClosedThenRejectedAndLeftAlone() throws Exception {
        var good = closedInOrder();
        for (var damaged : List.of(
                new byte[0],
                Arrays.copyOf(good, 2 * PAGE),
                Arrays.copyOf(good, good.length / 2),
                Arrays.copyOf(good, good.length - 3 * PAGE),
                garbage(good, 0, 2 * PAGE),
                garbage(good, 2 * PAGE, good.length - PAGE),
                garbage(good, good.length - 1, good.length),
                "no database".repeat(PAGE).getBytes(StandardCharsets.UTF_8))) {
            Files.write(file(), damaged);

            assertRejected(EmulatorProcess.rejected(data()), file() + " are not as they were left");
            assertThat(Arrays.equals(Files.readAllBytes(file()), damaged)).isTrue();
            assertThat(filesIn(folder)).containsExactlyInAnyOrder(file(), mark());
        }

        Files.write(file(), good);
        EmulatorProcess.start(data()).close();
    }

    @Test
    void startWhenItsFileHasNoMarkAndNoWholePartThenRejectedAndLeftAlone() throws Exception {
        var good = closedInOrder();
        Files.delete(mark());
        for (var damaged : List.of(
                new byte[0],
                Arrays.copyOf(good, 2 * PAGE),
                garbage(good, 0, 2 * PAGE),
                garbage(good, 2 * PAGE, good.length),
                "no database".repeat(PAGE).getBytes(StandardCharsets.UTF_8))) {
            Files.write(file(), damaged);

            assertRejected(EmulatorProcess.rejected(data()), file() + " cannot be read: the file is damaged");
            assertThat(Arrays.equals(Files.readAllBytes(file()), damaged)).isTrue();
            assertThat(filesIn(folder)).containsExactly(file());
        }
    }

    @Test
    void startWhenItsProcessWasKilledThenItStartsAndSaysSo() throws Exception {
        EmulatorProcess.start(data()).close();
        assertThat(mark()).doesNotExist();

        try (var process = EmulatorProcess.start(data())) {
            process.terminate();
            assertThat(process.awaitEnd().output()).contains(file() + " was not closed properly");
        }
        assertThat(mark()).exists();
    }

    private byte[] closedInOrder() throws Exception {
        try (var process = EmulatorProcess.start(data())) {
            for (int i = 0; i < 20; i++) {
                Emulator.withFreshAccount(process.baseUrl()).newSession();
            }
            process.terminate();
            process.awaitEnd();
        }
        return Files.readAllBytes(file());
    }

    @Test
    void startWhenItsFileIsInUseThenRejected() throws Exception {
        try (var process = EmulatorProcess.start(data())) {
            assertRejected(EmulatorProcess.rejected(data()), file() + " are in use by another process");

            Emulator.withFreshAccount(process.baseUrl()).newSession();
        }
    }

    @Test
    void startWhenItsFolderCannotBeOneThenRejected() throws Exception {
        var other = Files.writeString(folder.resolve("file"), "text");

        assertRejected(EmulatorProcess.rejected(List.of("emulator.data=" + other)), other + " is not a folder");
        assertRejected(
                EmulatorProcess.rejected(List.of("emulator.data=" + other + "/below")),
                other + "/below does not exist, and cannot be made");
    }

    @Test
    void startWhenItsDataAreOfALaterVersionThenRejected() throws Exception {
        EmulatorProcess.start(data()).close();
        var url = "jdbc:h2:file:" + folder.resolve("identity-emulator")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (99, '999', 'later', 'SQL', 'V999__later.sql', 'sa', 1, true)");
            statement.execute("shutdown");
        }

        assertRejected(EmulatorProcess.rejected(data()), "made by a later version of the emulator");
    }

    @Test
    void startWhenItsServerCannotBeUsedThenRejectedWithoutThePassword() throws Exception {
        var database = PostgresServer.freshDatabase();
        var url = database.get(1).replaceAll("[?].*", "");

        assertRejected(
                EmulatorProcess.rejected(
                        with(database, "spring.datasource.url=jdbc:postgresql://localhost:1/emulator")),
                "jdbc:postgresql://localhost:1/emulator cannot be used: no server responds");
        assertRejected(
                EmulatorProcess.rejected(with(database, url + "?user=nobody&password=tell_nobody")),
                "?user=nobody&password=*** cannot be used: the server rejects the user");
        assertRejected(
                EmulatorProcess.rejected(with(database, url.replaceAll("/emulator_\\d+", "/missing"))),
                "the server has no database of that name");
    }

    private static List<String> with(List<String> settings, String last) {
        var name = last.substring(0, last.indexOf('='));
        var all = new ArrayList<>(settings.stream()
                .filter(setting -> !setting.startsWith(name + "="))
                .toList());
        all.add(last);
        return all;
    }

    private static byte[] garbage(byte[] good, int from, int to) {
        var damaged = good.clone();
        var random = new byte[to - from];
        new Random(1).nextBytes(random);
        System.arraycopy(random, 0, damaged, from, random.length);
        return damaged;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void assertRejected(EmulatorProcess.End end, String why) {
        assertThat(end.code()).isEqualTo(1);
        assertThat(end.after()).isLessThan(PROMPTLY);
        assertThat(end.output())
                .contains("APPLICATION FAILED TO START", "Description:", why, "Action:")
                .doesNotContain("\tat ", "tell_nobody", "Exception");
        var report = end.output().substring(end.output().indexOf("APPLICATION FAILED TO START"));
        assertThat(report.lines().filter(line -> !line.isBlank())).hasSizeLessThan(MOST_LINES);
    }
}
