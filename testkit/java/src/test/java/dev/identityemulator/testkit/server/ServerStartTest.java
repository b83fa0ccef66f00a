package dev.identityemulator.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

class ServerStartTest {

    @TempDir
    Path folder;

    /** A jar whose main class says something, and ends. */
    public static final class EndsAtOnce {
        public static void main(String[] arguments) {
            System.out.println("No port is free today.");
            if (arguments.length > 5) {
                throw new IllegalStateException(arguments[5]);
            }
        }
    }

    /** A jar whose main class does nothing, and never ends. */
    public static final class NeverUp {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("Still thinking.");
            Thread.currentThread().join();
        }
    }

    /** Starts the kit's emulator as a test run does. */
    public static final class Run {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(
                    EmulatorServer.running(ServerSettings.ofThisJvm()).baseUrl());
            Thread.currentThread().join();
        }
    }

    @Test
    void jarWhenThereIsNoneThenOneSentence() {
        var missing = folder.resolve("missing.jar");

        assertEquals(
                "There is no file " + missing + ", which identity-emulator.jar names.",
                failure(Map.of(ServerSettings.JAR, missing.toString())));
    }

    @Test
    void jarWhenItIsNoJarThenOneSentence() throws IOException {
        var text = Files.writeString(folder.resolve("text.jar"), "no jar");

        var message = failure(Map.of(ServerSettings.JAR, text.toString()));

        assertTrue(message.startsWith(text + " is not a jar: "), message);
    }

    @Test
    void jarWhenItHasNothingToStartThenOneSentence() throws IOException {
        var library = jar(null);

        assertEquals(
                library + " is not the emulator's jar: it names no class to start.",
                failure(Map.of(ServerSettings.JAR, library.toString())));
    }

    @Test
    void jarWhenItEndsAtOnceThenItsLogIsInTheMessage() throws IOException {
        var jar = jar(EndsAtOnce.class);

        assertEquals(
                "The emulator did not start: " + jar + " ended with exit code 0 before it was up. Its log:\n"
                        + "No port is free today.",
                failure(Map.of(ServerSettings.JAR, jar.toString())));
    }

    @Test
    void jarWhenItThrowsThenItsStackTraceIsInTheMessage() throws IOException {
        var jar = jar(EndsAtOnce.class);

        var message = failure(Map.of(ServerSettings.JAR, jar.toString(), ServerSettings.ARGS, "one two three"));

        assertTrue(message.contains("ended with exit code 1"), message);
        assertTrue(message.contains("java.lang.IllegalStateException: three"), message);
    }

    @Test
    void jarWhenItIsNeverUpThenSaysHowLongItTook() throws IOException {
        var jar = jar(NeverUp.class);

        assertEquals(
                "The emulator did not start: " + jar + " was not up after 1 seconds. Its log:\nStill thinking.",
                failure(Map.of(ServerSettings.JAR, jar.toString(), ServerSettings.START_TIMEOUT, "1")));
    }

    @Test
    void argsWhenTheEmulatorRejectsThemThenItsSentenceIsInTheMessage() {
        var message = failure(Map.of(ServerSettings.ARGS, "--emulator.redaction.dely=0s"));

        assertTrue(message.contains("emulator.redaction.delay"), message);
    }

    @Test
    void urlWhenNothingRespondsThenOneSentence() {
        assertEquals(
                "There is no emulator at http://127.0.0.1:9, which identity-emulator.url names: nothing responds",
                failure(Map.of(ServerSettings.URL, "http://127.0.0.1:9/")));
    }

    @Test
    void urlWhenSomethingElseRespondsThenSaysSo() throws IOException {
        var other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();

        var message = failure(Map.of(
                ServerSettings.URL, "http://127.0.0.1:" + other.getAddress().getPort()));
        other.stop(0);

        assertTrue(message.endsWith("something else responds, which is not Identity Emulator"), message);
    }

    @Test
    void settingsWhenTheyAreNoneThenOneSentence() {
        assertEquals(
                "identity-emulator.url is no address such as http://localhost:12111: localhost:12111",
                failure(Map.of(ServerSettings.URL, "localhost:12111")));
        assertEquals(
                "identity-emulator.start-timeout is no number of seconds: 1m",
                failure(Map.of(ServerSettings.START_TIMEOUT, "1m")));
    }

    @Test
    void imageWhenThereIsNoDockerThenOneSentence() {
        assumeFalse(DockerClientFactory.instance().isDockerAvailable(), "Docker is there");

        assertEquals(
                "Docker does not respond, and identity-emulator.image=identity-emulator needs it.",
                failure(Map.of(ServerSettings.IMAGE, "identity-emulator")));
    }

    @Test
    void urlWhenAnEmulatorRespondsThenIsUsed() {
        var running = EmulatorServer.running(ServerSettings.ofThisJvm());

        var given = EmulatorServer.running(settings(Map.of(ServerSettings.URL, running.baseUrl() + "/")));

        assertEquals(running.baseUrl(), given.baseUrl());
    }

    @Test
    void processWhenTheJvmOfTheTestsIsKilledThenEndsToo() throws Exception {
        var run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var baseUrl = run.inputReader().readLine();
        var emulator = run.children().findFirst().orElseThrow();
        assertTrue(new Health(baseUrl).await(Duration.ofSeconds(5), () -> true));

        var folder = folderOf(emulator);
        assertTrue(Files.exists(folder.resolve("identity-emulator.jar")));

        run.destroyForcibly();

        emulator.onExit().get(20, TimeUnit.SECONDS);
        assertFalse(new Health(baseUrl).await(Duration.ZERO, () -> false));
        assertFalse(Files.exists(folder), folder.toString());
    }

    private static Path folderOf(ProcessHandle emulator) {
        var option = "--emulator.address-file=";
        return Arrays.stream(emulator.info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith(option))
                .map(argument -> Path.of(argument.substring(option.length())).getParent())
                .findFirst()
                .orElseThrow();
    }

    private static ServerSettings settings(Map<String, String> given) {
        var all = new HashMap<>(given);
        return ServerSettings.read(name -> Optional.ofNullable(all.get(name)));
    }

    private static String failure(Map<String, String> given) {
        return assertThrows(EmulatorStartException.class, () -> EmulatorServer.running(settings(given)))
                .getMessage();
    }

    private Path jar(Class<?> main) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var file = folder.resolve("some.jar");
        if (main != null) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        }
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            if (main != null) {
                var name = main.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                out.write(main.getResourceAsStream("/" + name).readAllBytes());
            }
        }
        return file;
    }
}
