package dev.identityemulator.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Browser}: the machine's own Chromium, started once for all tests. Without one the test is
 * skipped aloud, and fails where the environment says that this is CI.
 */
public final class RunningBrowser implements BeforeEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningBrowser.class);
    private static final String MISSING =
            "no Chromium with its chromedriver is on the PATH (on Debian: apt-get install chromium chromium-driver)";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (chromium().isPresent() && chromedriver().isPresent()) {
            return;
        }
        if (System.getenv("CI") != null) {
            throw new IllegalStateException("This is CI, and " + MISSING);
        }
        System.err.println("SKIPPED, as " + MISSING + ": " + context.getDisplayName());
        Assumptions.abort(MISSING);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Browser.class,
                        absent -> new Browser(
                                chromium().orElseThrow(), chromedriver().orElseThrow()),
                        Browser.class)
                .afresh();
    }

    private static Optional<Path> chromium() {
        return program("chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> chromedriver() {
        return program("chromedriver");
    }

    private static Optional<Path> program(String... names) {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
