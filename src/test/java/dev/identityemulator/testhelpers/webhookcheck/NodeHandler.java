package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.support.Emulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A webhook handler with stripe-node, as {@code .ci/run} installs it for the docs, in a process of its own. */
final class NodeHandler implements AutoCloseable {

    private static final Path PACKAGE =
            Path.of("target", "docs", "node_modules", "stripe").toAbsolutePath();
    private static final Path SCRIPT =
            Path.of("src/test/resources/dev/identityemulator/testhelpers/webhookcheck/handler.cjs");
    private static final String MISSING = "stripe-node is not installed, so that its test is skipped. To run it:"
            + " npm install --prefix target/docs --ignore-scripts stripe@23.1.0";

    private final Process node;
    private final String port;

    private NodeHandler(Process node) throws IOException {
        this.node = node;
        this.port = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** One with this fault, whose client has the account of this emulator. */
    static NodeHandler with(String fault, Emulator emulator) throws IOException {
        boolean there = Files.isDirectory(PACKAGE);
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError(MISSING);
        }
        if (!there) {
            System.err.println(MISSING);
        }
        Assumptions.assumeTrue(there, MISSING);
        int emulatorPort = URI.create(emulator.baseUrl()).getPort();
        return new NodeHandler(new ProcessBuilder(
                        "node",
                        SCRIPT.toString(),
                        PACKAGE.toString(),
                        fault,
                        emulator.key(),
                        String.valueOf(emulatorPort))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    String url() {
        return "http://127.0.0.1:" + port + "/hook";
    }

    void trust(String signingSecret) throws IOException {
        var input = node.getOutputStream();
        input.write((signingSecret + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    @Override
    public void close() {
        node.destroyForcibly();
    }
}
