package dev.identityemulator.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The terminal shows what happens, and no data of anybody. */
@ExtendWith(OutputCaptureExtension.class)
class ConsoleTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String KEY = "sk_test_ofTheConsole";

    /** Spring Boot would keep the format for the servers of all later tests. */
    @AfterEach
    void forgetStructuredLogs() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    private static EmulatorServer start(String shown) {
        return EmulatorServer.start("emulator.console=" + shown);
    }

    @Test
    void requestsWhenMadeThenEachThingThatHappensHasALine(CapturedOutput output) throws StripeException {
        String id;
        try (var server = start("requests")) {
            var emulator = Emulator.withKey(server.baseUrl(), KEY);
            emulator.raw()
                    .post("/v1/webhook_endpoints", "enabled_events[]=*&url=http://u:p@localhost:1/hook?token=t0k3n")
                    .requireOk();
            id = emulator.newSession(params -> params.putMetadata("user", "Jenny Rosen"))
                    .getId();
            emulator.raw().post(SESSIONS + "?typ=Jenny", "");
            emulator.raw().get(SESSIONS + "/Jenny");
            emulator.raw().post("/v1/test_helpers/settle", "").requireOk();
            emulator.sessions().redact(id);
            emulator.advance(Duration.ofDays(4));
        }

        assertThat(output.getOut().lines())
                .anyMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d POST " + SESSIONS + " 200 \\(\\d+ ms\\)"))
                .anyMatch(line -> line.matches(".* POST " + SESSIONS
                        + " 400 parameter_unknown \\(\\d+ ms\\) Hint: The closest parameter is type\\."))
                .anyMatch(line -> line.contains(" GET " + SESSIONS + "/[redacted] 404 resource_missing ("))
                .anyMatch(line -> line.endsWith(" event identity.verification_session.created of " + id))
                .anyMatch(line -> line.matches(".* webhook identity.verification_session.created to "
                        + "http://localhost:1/hook failed: The connection was refused, next attempt at 20.*Z"))
                .anyMatch(line -> line.endsWith(" redaction of " + id + " done"))
                .anyMatch(line -> line.matches(".* clock moved by 4d to 20.*Z"));
        assertThat(output).doesNotContain("Jenny").doesNotContain(KEY).doesNotContain("t0k3n");
    }

    @Test
    void errorsWhenOnlyTheyAreShownThenNothingElseIs(CapturedOutput output) throws StripeException {
        try (var server = start("errors")) {
            var emulator = Emulator.withKey(server.baseUrl(), KEY);
            emulator.newSession();
            emulator.raw().get(SESSIONS + "/vs_1none");
        }

        assertThat(output)
                .contains("GET " + SESSIONS + "/vs_1none 404 resource_missing")
                .doesNotContain(" 200 (");
    }

    @Test
    void linesWhenSwitchedOffThenThereAreNone(CapturedOutput output) {
        try (var server = start("none")) {
            Emulator.withKey(server.baseUrl(), KEY).raw().get(SESSIONS + "/vs_1none");
        }

        assertThat(output).doesNotContain("vs_1none");
    }

    @Test
    void linesWhenLogsAreStructuredThenTheyAreToo(CapturedOutput output) {
        try (var server = EmulatorServer.start("emulator.console=requests", "logging.structured.format.console=ecs")) {
            Emulator.withKey(server.baseUrl(), KEY).raw().get(SESSIONS + "/vs_1none");
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("vs_1none")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{"));
    }

    @Test
    void connectionsWhenTheyBeginWithTlsThenThatIsSaidOnce(CapturedOutput output) throws IOException {
        int port;
        try (var server = start("requests")) {
            port = URI.create(server.baseUrl()).getPort();
            sayHello(port);
            sayHello(port);
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("TLS")))
                .singleElement()
                .asString()
                .endsWith("A client sent TLS to this port, which takes plain HTTP: use http://localhost:" + port
                        + " and not https://");
        assertThat(output).doesNotContain("Exception").doesNotContain("null");
    }

    /** The beginning of a ClientHello. */
    private static void sayHello(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(HexFormat.of().parseHex("16030100c8010000c40303a1b2c3d4"));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }
}
