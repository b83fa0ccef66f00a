package dev.identityemulator.support;

import dev.identityemulator.IdentityEmulatorApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, which can be killed. */
public final class EmulatorProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_MILLIS = 100;

    private final Process process;
    private final int port;

    private EmulatorProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one with these {@code name=value} settings, and returns once it answers. */
    public static EmulatorProcess start(List<String> settings) throws InterruptedException {
        try {
            int port = freePort();
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = new ArrayList<>(List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    IdentityEmulatorApplication.class.getName(),
                    "--server.port=" + port));
            settings.forEach(setting -> command.add("--" + setting));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var started = new EmulatorProcess(process, port);
            started.awaitAnswer();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
                throw new AssertionError("the process did not start");
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

    /** Ends it without a word. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
