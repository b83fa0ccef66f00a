package dev.identityemulator.stripecli.session;

import dev.identityemulator.support.Emulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The official CLI, as {@code .ci/run} installs it, with the key of one account and a home of its own. */
final class StripeCli {

    private static final Path FOLDER = Path.of("target", "stripe-cli").toAbsolutePath();
    private static final String MISSING = "The Stripe CLI is not installed, so that its tests are skipped. To run them:"
            + " npm install --prefix target/stripe-cli --ignore-scripts @stripe/cli@1.52.0";

    /** Nothing listens here, so a request that would leave this machine fails at once. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private final Path binary;
    private final Emulator account;

    private StripeCli(Path binary, Emulator account) {
        this.binary = binary;
        this.account = account;
    }

    /** The CLI of an account; skips the test where there is none, and fails it in CI. */
    static StripeCli of(Emulator account) {
        var binary = binary();
        if (binary.isEmpty() && System.getenv("CI") != null) {
            throw new AssertionError(MISSING);
        }
        if (binary.isEmpty()) {
            System.err.println(MISSING);
        }
        Assumptions.assumeTrue(binary.isPresent(), MISSING);
        return new StripeCli(binary.orElseThrow(), account);
    }

    /** What a command prints, once it has ended well. */
    String run(String... arguments) throws InterruptedException {
        var command = start(arguments);
        var output = command.untilItEnds();
        if (command.exitCode() != 0) {
            throw new AssertionError(output);
        }
        return output;
    }

    /** A command that goes on until it is closed; it has begun once it says so. */
    Running listen(String... arguments) throws InterruptedException {
        var command = start(arguments);
        command.await(line -> line.contains("Ready!"));
        return command;
    }

    private Running start(String... arguments) {
        var command = new ArrayList<>(List.of(binary.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--api-base", account.baseUrl().replace("localhost", "127.0.0.1")));
        command.addAll(List.of("--color", "off"));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = process.environment();
        environment.clear();
        environment.put("HOME", home());
        environment.put("XDG_CONFIG_HOME", home());
        environment.put("HTTPS_PROXY", NOWHERE);
        environment.put("STRIPE_API_KEY", account.key());
        environment.put("STRIPE_CLI_TELEMETRY_OPTOUT", "1");
        environment.put("STRIPE_DEVICE_NAME", "test");
        try {
            return new Running(process.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String home() {
        try {
            return Files.createDirectories(FOLDER.resolve("home")).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The program itself, and not the script that starts it, which does not end with it. */
    private static Optional<Path> binary() {
        var packages = FOLDER.resolve("node_modules/@stripe");
        if (!Files.isDirectory(packages)) {
            return Optional.empty();
        }
        try (var found = Files.walk(packages, 3)) {
            return found.filter(path -> path.endsWith("bin/stripe") || path.endsWith("bin/stripe.exe"))
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
