package dev.identityemulator.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Java that starts the application in a process of its own: with its classes as they are in memory, made once for all
 * tests of a build, for most of a start is the loading of classes.
 */
final class PreparedJava {

    private static final Path FOLDER = Path.of("target", "prepared-java");
    private static final List<String> QUICK = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable"); // no warning about an archive that does not match

    private static @Nullable List<String> command;

    private PreparedJava() {}

    /** The command, without the class and its arguments. */
    static synchronized List<String> command() throws InterruptedException {
        if (command == null) {
            command = prepare();
        }
        return command;
    }

    /** Test classes may run in several processes; one of them makes the archive. */
    private static List<String> prepare() throws InterruptedException {
        try {
            Files.createDirectories(FOLDER);
            try (var file = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                Objects.requireNonNull(lock);
                return prepare(FOLDER.resolve(Integer.toHexString(version()) + ".jar"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> prepare(Path jar) throws IOException, InterruptedException {
        var archive = Path.of(jar.toString().replace(".jar", ".jsa"));
        if (!Files.exists(archive)) {
            forgetOthers();
            // Java archives no classes from folders.
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(
                            System.out,
                            System.err,
                            "cf",
                            jar.toString(),
                            "-C",
                            classes().toString(),
                            ".");
            train(with(jar, "-XX:ArchiveClassesAtExit=" + archive));
        }
        return with(jar, "-XX:SharedArchiveFile=" + archive);
    }

    private static void train(List<String> java) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("emulator-");
        try (var process = EmulatorProcess.start(java, List.of("emulator.data=" + data))) {
            Emulator.withFreshAccount(process.baseUrl())
                    .raw()
                    .post("/v1/identity/verification_sessions", "type=document")
                    .requireOk();
            process.terminate();
            process.awaitEnd();
        }
        delete(data);
    }

    private static List<String> with(Path jar, String option) {
        var all = new ArrayList<>(QUICK);
        all.add(option);
        all.add("-cp");
        all.add(Stream.concat(Stream.of(jar.toString()), entries().filter(entry -> entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator)));
        return all;
    }

    private static Stream<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static Path classes() {
        return Path.of("target", "classes");
    }

    /** A name that changes with Java, the libraries and the classes. */
    private static int version() throws IOException {
        try (var files = Files.walk(classes())) {
            var classes = files.sorted()
                    .map(file -> file + " " + file.toFile().lastModified())
                    .collect(Collectors.joining("\n"));
            return Objects.hash(Runtime.version().toString(), entries().toList(), classes);
        }
    }

    private static void forgetOthers() throws IOException {
        try (var files = Files.list(FOLDER)) {
            for (var old : files.filter(file -> !file.endsWith("lock")).toList()) {
                Files.delete(old);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
