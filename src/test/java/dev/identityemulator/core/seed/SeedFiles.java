package dev.identityemulator.core.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Seeds of a test. */
final class SeedFiles {

    private SeedFiles() {}

    /** A file of the name {@code seed.yaml} with this text. */
    static Path of(String text) throws IOException {
        return named("seed.yaml", text);
    }

    static Path named(String name, String text) throws IOException {
        var folder = Files.createTempDirectory("seed");
        folder.toFile().deleteOnExit();
        var file = folder.resolve(name);
        file.toFile().deleteOnExit();
        return Files.writeString(file, text);
    }

    /** A key that no other test has. */
    static String freshKey() {
        return "sk_test_seed" + UUID.randomUUID().toString().replace("-", "");
    }
}
