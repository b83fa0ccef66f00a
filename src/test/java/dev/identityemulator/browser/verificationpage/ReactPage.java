package dev.identityemulator.browser.verificationpage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A React application that is built from the published packages that {@code .ci/run} installs. */
final class ReactPage {

    private static final Path FOLDER = Path.of("target", "react").toAbsolutePath();
    private static final Path MODULES = FOLDER.resolve("node_modules");
    private static final Path SOURCE = Path.of(
                    "src/test/resources/dev/identityemulator/browser/verificationpage/react-page.jsx")
            .toAbsolutePath();
    private static final String MISSING =
            "The npm packages of a React application are not installed, so that its tests are"
                    + " skipped. .ci/run shows what installs them, below target/react.";

    private ReactPage() {}

    /**
     * The script of the application. Without the packages the test is skipped, and fails in CI.
     *
     * @param react the folder of a version of {@code @stripe/react-stripe-js}
     * @param stripeJs the folder of a version of {@code @stripe/stripe-js}
     */
    static String script(String react, String stripeJs) throws IOException, InterruptedException {
        requirePackages();
        var bundle = Files.createTempFile(FOLDER, "page-", ".js");
        var checkout = Files.exists(MODULES.resolve(react).resolve("dist/checkout.js")) ? "/checkout" : "";
        var command = new ArrayList<>(List.of(MODULES.resolve(".bin/esbuild").toString(), SOURCE.toString()));
        command.addAll(List.of("--bundle", "--jsx=automatic", "--log-level=warning", "--outfile=" + bundle));
        command.add("--define:process.env.NODE_ENV=\"development\"");
        command.add("--alias:@stripe/react-stripe-js/checkout=" + react + checkout);
        command.add("--alias:@stripe/react-stripe-js=" + react);
        command.add("--alias:@stripe/stripe-js=" + stripeJs);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NODE_PATH", MODULES.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(output);
        }
        return Files.readString(bundle);
    }

    private static void requirePackages() {
        boolean there = Files.exists(MODULES.resolve(".bin/esbuild"));
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError(MISSING);
        }
        if (!there) {
            System.err.println(MISSING);
        }
        Assumptions.assumeTrue(there, MISSING);
    }
}
