package dev.identityemulator.support;

import dev.identityemulator.IdentityEmulatorApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The application in a process of its own, which can be killed. */
public final class EmulatorProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = Patience.LIMIT.toSeconds();
    private static final long LOOK_MILLIS = 50;

    private static final Pattern STARTED = Pattern.compile("is up at https?://\\S+:(\\d+)");

    private final Process process;
    private final Path output;
    private int port;

    private EmulatorProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** The end of a process: its exit code, its output, and its duration. */
    public record End(int code, String output, Duration after) {}

    /** Starts one with these {@code name=value} settings, and returns when it responds. */
    public static EmulatorProcess start(List<String> settings) throws InterruptedException {
        GivenServer.skipWhatStartsAnother();
        return start(PreparedJava.command(), settings);
    }

    /** The same with this language and country. */
    public static EmulatorProcess startIn(String language, String country, List<String> settings)
            throws InterruptedException {
        GivenServer.skipWhatStartsAnother();
        var java = new ArrayList<>(PreparedJava.command());
        java.add("-Duser.language=" + language);
        java.add("-Duser.country=" + country);
        return start(java, settings);
    }

    /** Starts one that resolves host names by this file. */
    public static EmulatorProcess startWithNames(Path names, List<String> settings) throws InterruptedException {
        GivenServer.skipWhatStartsAnother();
        var java = new ArrayList<>(PreparedJava.command());
        java.add(1, "-Djdk.net.hosts.file=" + names);
        return start(java, settings);
    }

    /** Starts one with this much memory, such as {@code 128m}. */
    public static EmulatorProcess startWithHeap(String most, List<String> settings) throws InterruptedException {
        GivenServer.skipWhatStartsAnother();
        var java = new ArrayList<>(PreparedJava.command());
        java.add(1, "-Xmx" + most);
        return start(java, settings);
    }

    /** Starts one by this Java command. */
    static EmulatorProcess start(List<String> java, List<String> settings) throws InterruptedException {
        var started = launch(java, settings);
        started.awaitResponse();
        return started;
    }

    /** Starts one that cannot run with these settings, and returns when it has ended. */
    public static End rejected(List<String> settings) throws InterruptedException {
        try (var rejected = launch(PreparedJava.command(), settings)) {
            return rejected.awaitEnd();
        }
    }

    private static EmulatorProcess launch(List<String> java, List<String> settings) {
        var command = new ArrayList<>(java);
        command.add(IdentityEmulatorApplication.class.getName());
        command.add("--server.port=0");
        settings.forEach(setting -> command.add("--" + setting));
        try {
            var output = Files.createTempFile("emulator-", ".log");
            output.toFile().deleteOnExit();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new EmulatorProcess(process, output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitResponse() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!responses()) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                close();
                throw new AssertionError(
                        "the process did not start: " + awaitEnd().output());
            }
        }
    }

    private boolean responses() {
        var started = STARTED.matcher(output());
        if (!started.find()) {
            return false;
        }
        port = Integer.parseInt(started.group(1));
        try {
            return new RawClient(baseUrl(), "").get("/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** Stops it as {@code docker stop} does. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has ended. */
    public End awaitEnd() throws InterruptedException {
        long begun = System.nanoTime();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the process did not end");
        }
        var after = Duration.ofNanos(System.nanoTime() - begun);
        return new End(process.exitValue(), output(), after);
    }

    /** Kills it. */
    @Override
    public void close() {
        kill();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }
}
