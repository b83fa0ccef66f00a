package dev.identityemulator.stripe.event.thin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application with stripe-node, as {@code .ci/run} installs it for the docs, receives thin events and fetches what they name. */
@ExtendWith(RunningEmulator.class)
class StripeNodeTest {

    private static final Path PACKAGE =
            Path.of("target", "docs", "node_modules", "stripe").toAbsolutePath();
    private static final Path SCRIPT =
            Path.of("src/test/resources/dev/identityemulator/stripe/event/thin/thin-events.cjs");
    private static final String MISSING = "stripe-node is not installed, so that its test is skipped. To run it:"
            + " npm install --prefix target/docs --ignore-scripts stripe@23.1.0";

    @Test
    void thinEventsWhenReceivedByStripeNodeThenItFetchesWhatTheyName(Emulator emulator)
            throws IOException, InterruptedException {
        requirePackage();
        int port = URI.create(emulator.baseUrl()).getPort();
        var node = new ProcessBuilder(
                        "node", SCRIPT.toString(), PACKAGE.toString(), emulator.key(), String.valueOf(port))
                .redirectErrorStream(true)
                .start();

        var output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor()).as(output).isZero();
        assertThat(output).contains("all as expected");
    }

    private static void requirePackage() {
        boolean there = Files.isDirectory(PACKAGE);
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError(MISSING);
        }
        if (!there) {
            System.err.println(MISSING);
        }
        Assumptions.assumeTrue(there, MISSING);
    }
}
