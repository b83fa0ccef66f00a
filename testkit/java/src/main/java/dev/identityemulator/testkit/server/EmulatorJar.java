package dev.identityemulator.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * The emulator's jar.
 *
 * @param file the jar
 * @param mainClass what to start in it
 */
record EmulatorJar(Path file, String mainClass) {

    private static final String NAME = "identity-emulator.jar";

    /**
     * A jar that a setting names.
     *
     * @throws EmulatorStartException if it cannot be started
     */
    static EmulatorJar given(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new EmulatorStartException(
                    "There is no file " + file.toAbsolutePath() + ", which " + ServerSettings.JAR + " names.");
        }
        return new EmulatorJar(file.toAbsolutePath(), mainClassOf(file));
    }

    /** The jar that was packed into the kit, as a file in this folder. */
    static EmulatorJar ofTheKit(Path folder) {
        try (var packed = EmulatorJar.class.getResourceAsStream(NAME)) {
            if (packed == null) {
                throw new EmulatorStartException("This kit was packed without the emulator: set " + ServerSettings.JAR
                        + ", " + ServerSettings.IMAGE + " or " + ServerSettings.URL + ".");
            }
            var file = folder.resolve(NAME);
            Files.copy(packed, file);
            return given(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The emulator's jar cannot be unpacked", failed);
        }
    }

    private static String mainClassOf(Path file) {
        try (var jar = new JarFile(file.toFile())) {
            var manifest = jar.getManifest();
            var name = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            if (name != null) {
                return name;
            }
            throw new EmulatorStartException(file + " is not the emulator's jar: it names no class to start.");
        } catch (IOException broken) {
            throw new EmulatorStartException(file + " is not a jar: " + broken.getMessage(), broken);
        }
    }
}
