package dev.identityemulator.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The script of an application that is built from the published npm packages that {@code .ci/run} installs. */
public final class NpmBundle {

    private static final Path FOLDER = Path.of("target", "react").toAbsolutePath();
    private static final Path MODULES = FOLDER.resolve("node_modules");

    private NpmBundle() {}

    /** Whether there is this file in the folder of a package. */
    public static boolean has(String name, String file) {
        return Files.exists(MODULES.resolve(name).resolve(file));
    }

    /**
     * The script. Without its packages the test is skipped, and fails in CI.
     *
     * @param source a resource of this name beside the class
     * @param aliases what esbuild takes for which packages, as {@code name=other}
     */
    public static String of(Class<?> test, String source, String... aliases) throws IOException, InterruptedException {
        requirePackage("esbuild");
        for (var alias : aliases) {
            requirePackage(alias.substring(alias.indexOf('=') + 1).replace("/checkout", ""));
        }
        var file = Path.of("src/test/resources", test.getPackageName().replace('.', '/'), source);
        var bundle = Files.createTempFile(FOLDER, "page-", ".js");
        var esbuild = MODULES.resolve(".bin/esbuild").toString();
        var command = new ArrayList<>(List.of(esbuild, file.toAbsolutePath().toString()));
        command.addAll(List.of("--bundle", "--jsx=automatic", "--log-level=warning", "--outfile=" + bundle));
        command.add("--define:process.env.NODE_ENV=\"development\"");
        for (var alias : aliases) {
            command.add("--alias:" + alias);
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NODE_PATH", MODULES.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(output);
        }
        return Files.readString(bundle);
    }

    private static void requirePackage(String name) {
        var missing = "The npm package " + name + " of an application is not installed, so that its tests are"
                + " skipped. .ci/run shows what installs it, below target/react.";
        boolean there = Files.exists(MODULES.resolve(name));
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError(missing);
        }
        if (!there) {
            System.err.println(missing);
        }
        Assumptions.assumeTrue(there, missing);
    }
}
