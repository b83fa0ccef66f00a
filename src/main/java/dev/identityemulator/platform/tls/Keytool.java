package dev.identityemulator.platform.tls;

import dev.identityemulator.platform.startup.RejectedStartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes keys with their certificates by the program that every Java runtime has for it, in a file of keys. */
class Keytool {

    private static final String PASSWORD_VARIABLE = "KEY_FILE_PASSWORD";

    private final Path file;
    private final String password;

    Keytool(Path file, String password) {
        this.file = file;
        this.password = password;
    }

    /**
     * Makes a key under an alias.
     *
     * @param options what its certificate says
     * @throws RejectedStartException if the runtime has no such program, or it fails
     */
    void makeKey(String alias, List<String> options) {
        var command = new ArrayList<>(List.of(
                program().toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:env",
                PASSWORD_VARIABLE,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-alias",
                alias));
        command.addAll(options);
        run(command);
    }

    private void run(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD_VARIABLE, password);
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw failed(output);
            }
        } catch (IOException failure) {
            throw failed(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted");
        }
    }

    private static Path program() {
        var folder = Path.of(System.getProperty("java.home"), "bin");
        var program = folder.resolve(Files.exists(folder.resolve("keytool.exe")) ? "keytool.exe" : "keytool");
        if (!Files.isExecutable(program)) {
            throw new RejectedStartException(
                    "emulator.tls.port needs " + program + ", which makes its certificate, and this Java has none.",
                    "Run it by a Java that has its programs, or set server.ssl.* with a certificate of your own.");
        }
        return program;
    }

    private static RejectedStartException failed(String why) {
        return new RejectedStartException(
                "The certificate for emulator.tls.port could not be made: " + why + ".",
                "Look at emulator.tls.names and at the space and the rights of emulator.tls.folder.");
    }
}
