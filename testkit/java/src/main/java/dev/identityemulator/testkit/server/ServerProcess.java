package dev.identityemulator.testkit.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The emulator as a process on a free port, which ends with this JVM. */
final class ServerProcess {

    /** Settings of the application under test, which Spring would read in the emulator, too. */
    private static final String FOREIGN = "(SPRING|SERVER|MANAGEMENT|LOGGING)_.*";

    private static final int SHOWN_LINES = 60;

    private final Process process;
    private final Path address;
    private final Path log;

    private ServerProcess(Process process, Path address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts it, and waits until it is up.
     *
     * @throws EmulatorStartException if it is not; its log is in the message
     */
    static EmulatorServer start(EmulatorJar jar, ServerSettings settings, Path folder) {
        try {
            var address = folder.resolve(ChildProcess.ADDRESS);
            var log = folder.resolve("log");
            var builder = new ProcessBuilder(command(jar, settings, folder, address))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.matches(FOREIGN));
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new ServerProcess(process, address, log).await(jar.file(), settings.startTimeout());
        } catch (IOException failed) {
            throw new UncheckedIOException("The emulator's process cannot be started", failed);
        }
    }

    private static List<String> command(EmulatorJar jar, ServerSettings settings, Path folder, Path address)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                jar.file() + File.pathSeparator + ChildProcess.copyTo(folder.resolve("classes")),
                ChildProcess.class.getName(),
                folder.toString(),
                jar.mainClass(),
                "--server.port=0",
                "--emulator.address-file=" + address,
                // Not the files of the application under test, in whose folder the tests run.
                "--spring.config.location=classpath:/"));
        command.addAll(settings.arguments());
        return command;
    }

    private EmulatorServer await(Path jar, Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        while (!Files.exists(address) || Files.size(address) == 0) {
            if (!process.isAlive()) {
                throw notStarted(jar + " ended with exit code " + process.exitValue() + " before it was up");
            }
            if (System.nanoTime() > end) {
                throw notStarted(jar + " was not up after " + longest.toSeconds() + " seconds");
            }
            Health.pause();
        }
        var server = EmulatorServer.at(Files.readString(address).strip());
        var health = new Health(server.baseUrl());
        if (!health.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())), process::isAlive)) {
            throw notStarted(jar + " is not healthy at " + server.baseUrl() + " (" + health.problem() + ")");
        }
        return server;
    }

    private EmulatorStartException notStarted(String why) throws IOException {
        process.destroyForcibly();
        var lines = Files.readAllLines(log);
        var last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        return new EmulatorStartException("The emulator did not start: " + why
                + (last.isEmpty() ? ". It wrote no log." : ". Its log:\n" + String.join("\n", last)));
    }
}
