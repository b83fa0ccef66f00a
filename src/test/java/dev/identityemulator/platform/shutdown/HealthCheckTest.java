package dev.identityemulator.platform.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The image's health check reaches the emulator wherever it listens. */
class HealthCheckTest {

    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static int run(List<String> command, Path addressFile) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("JAVA", JAVA_HOME + "/bin/java");
        process.environment().put("EMULATOR_CLASSES", "target/classes");
        process.environment().put("EMULATOR_ADDRESS_FILE", addressFile.toString());
        var running = process.start();
        running.getInputStream().transferTo(System.err);
        return running.waitFor();
    }

    private static int check(Path addressFile) throws IOException, InterruptedException {
        return run(List.of("bash", "bin/health"), addressFile);
    }

    /** A self-signed certificate for another name than the requested one. */
    private static String keyStore() throws IOException, InterruptedException {
        var file = folder.resolve("key-store.p12");
        if (!Files.exists(file)) {
            var keytool = List.of(
                    JAVA_HOME + "/bin/keytool",
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=emulator.example",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    file.toString());
            assertThat(run(keytool, file)).isZero();
        }
        return file.toString();
    }

    static Stream<List<String>> settings() throws IOException, InterruptedException {
        var tls = List.of("server.ssl.key-store=" + keyStore(), "server.ssl.key-store-password=" + PASSWORD);
        var path = "server.servlet.context-path=/stripe";
        return Stream.of(
                List.of(),
                List.of(path),
                List.of("server.address=127.0.0.1"),
                tls,
                Stream.concat(tls.stream(), Stream.of(path)).toList());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void checkWhenItListensElsewhereThenHealthyUntilItIsGone(List<String> settings)
            throws IOException, InterruptedException {
        var file = folder.resolve("address");
        var all = Stream.concat(settings.stream(), Stream.of("emulator.address-file=" + file));
        try (var server = EmulatorServer.start(all.toArray(String[]::new))) {
            assertThat(URI.create(Files.readString(file).strip()).getPort())
                    .isEqualTo(URI.create(server.baseUrl()).getPort());
            assertThat(check(file)).isZero();
        }
        assertThat(check(file)).isNotZero();
    }

    @Test
    void checkWhenItIsNotUpYetThenNotHealthy() throws IOException, InterruptedException {
        assertThat(check(folder.resolve("nothing"))).isNotZero();
    }
}
