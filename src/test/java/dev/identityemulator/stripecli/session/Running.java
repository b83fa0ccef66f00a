package dev.identityemulator.stripecli.session;

import dev.identityemulator.support.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A running command of the CLI, and its output. */
final class Running implements AutoCloseable {

    private static final long PATIENCE_SECONDS = Patience.LIMIT.toSeconds();

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> read = new ArrayList<>();
    private final Process process;
    private final Thread reader;

    Running(Process process) {
        this.process = process;
        this.reader = new Thread(() -> read(process.inputReader()), "cli-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next line that it prints of this kind. */
    String await(Predicate<String> kind) throws InterruptedException {
        while (true) {
            var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no such line within " + PATIENCE_SECONDS + " s, but: " + read);
            }
            read.add(line);
            if (kind.test(line)) {
                return line;
            }
        }
    }

    /** All that it prints until it ends by itself. */
    String untilItEnds() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + lines);
        }
        reader.join();
        lines.drainTo(read);
        return String.join("\n", read);
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read(BufferedReader output) {
        try (output) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            // with the process
        }
    }
}
