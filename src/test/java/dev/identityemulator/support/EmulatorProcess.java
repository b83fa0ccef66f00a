package dev.identityemulator.support;

import dev.identityemulator.IdentityEmulatorApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, which can be killed. */
public final class EmulatorProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_MILLIS = 100;

    private final Process process;
    private final Path output;
    private final int port;

    private EmulatorProcess(Launched launched, int port) {
        this.process = launched.process();
        this.output = launched.output();
        this.port = port;
    }

    private record Launched(Process process, Path output) {}

    /** How a process ended: its exit code, all that it wrote, and after how long. */
    public record End(int code, String output, Duration after) {}

    /** Starts one with these {@code name=value} settings, and returns once it answers. */
    public static EmulatorProcess start(List<String> settings) throws InterruptedException {
        try {
            int port = freePort();
            var started = new EmulatorProcess(launch(port, settings), port);
            started.awaitAnswer();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts one that cannot run with these settings, and returns once it has given up. */
    public static End refused(List<String> settings) throws InterruptedException {
        try (var refused = new EmulatorProcess(launch(freePort(), settings), 0)) {
            return refused.awaitEnd();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Launched launch(int port, List<String> settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IdentityEmulatorApplication.class.getName(),
                "--server.port=" + port));
        settings.forEach(setting -> command.add("--" + setting));
        var output = Files.createTempFile("emulator-", ".log");
        output.toFile().deleteOnExit();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launched(process, output);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                close();
                throw new AssertionError(
                        "the process did not start: " + awaitEnd().output());
            }
        }
    }

    private boolean answers() {
        try {
            return new RawClient(baseUrl(), "").get("/actuator/health").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /** Tells it to end, as {@code docker stop} does. */
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
        try {
            return new End(process.exitValue(), Files.readString(output), after);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends it without a word. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
