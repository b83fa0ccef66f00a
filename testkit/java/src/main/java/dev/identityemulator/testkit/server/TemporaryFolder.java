package dev.identityemulator.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that is deleted with the JVM. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    static Path ofThisJvm() {
        try {
            var folder = Files.createTempDirectory("identity-emulator-testkit-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException("No temporary folder can be made", failed);
        }
    }

    private static void delete(Path folder) {
        try (var below = Files.walk(folder)) {
            for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException stillInUse) {
            // What is left is in the system's temporary folder, which is emptied by the system.
        }
    }
}
