package dev.identityemulator.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The start says how to use the emulator, and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class StartMessageTest {

    @Test
    void startWhenUpThenTellsWhatToOpenAndWhatToSet(CapturedOutput output) {
        try (var server = EmulatorServer.start()) {
            var address = server.baseUrl();

            assertThat(output.getOut())
                    .containsPattern("Identity Emulator [^ ]+ is up at " + address + "\n")
                    .contains("API version  20")
                    .contains("Dashboard    " + address + "/dashboard\n")
                    .contains("Data         in memory")
                    .contains("host: \"localhost\", port: " + address.substring(address.lastIndexOf(':') + 1) + " }")
                    .contains("stripe.api_base = stripe.upload_api_base = \"" + address + "\"")
                    .contains("Stripe.overrideUploadBase(\"" + address + "\")")
                    .doesNotContain(" INFO ", "Tomcat", "Hibernate", "TLS", "Upstream");
        }
    }

    @Test
    void startWhenItsCallIsPastedThenCreatesASession(CapturedOutput output) throws IOException {
        try (var server = EmulatorServer.start("server.servlet.context-path=/below")) {
            assertThat(server.baseUrl()).isNotEmpty();
            var out = output.getOut();
            var call =
                    out.substring(out.indexOf("curl -sS")).lines().findFirst().orElseThrow();
            var process = new ProcessBuilder("bash", "-c", call).start();

            assertThat(call).contains("/below/v1/");
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"object\": \"identity.verification_session\"");
        }
    }

    @Test
    void startWhenTheDataAreKeptThenTellsWhere(@TempDir Path folder, CapturedOutput output) {
        try (var server = EmulatorServer.startOn(EmulatorServer.h2("start"), "emulator.data=" + folder)) {
            assertThat(server.baseUrl()).isNotEmpty();
            assertThat(output.getOut()).contains("Data         in " + folder.resolve("identity-emulator.mv.db"));
        }
    }

    @Test
    void startWhenThereIsAPortForTlsThenTellsItAndWhereItsCaIs(CapturedOutput output) {
        try (var server = EmulatorServer.start("emulator.tls.port=0")) {
            assertThat(output.getOut())
                    .containsPattern("TLS          https://localhost:[1-9]\\d* ")
                    .contains(server.baseUrl() + "/ca.pem, new with each start");
        }
    }

    @Test
    void startWhenThereIsAnUpstreamThenTellsIt(CapturedOutput output) {
        try (var server = EmulatorServer.start("emulator.upstream=http://localhost:1/base")) {
            assertThat(server.baseUrl()).isNotEmpty();
            assertThat(output.getOut())
                    .contains("Upstream     http://localhost:1/base gets the calls that are not emulated\n");
        }
    }

    @Test
    void startWhenThereIsNoDashboardThenTellsOfNone(CapturedOutput output) {
        try (var server = EmulatorServer.start("emulator.dashboard.enabled=false")) {
            assertThat(server.baseUrl()).isNotEmpty();
            assertThat(output.getOut()).contains("Data").doesNotContain("Dashboard");
        }
    }

    @Test
    void startWhenTheLogHasRecordsThenIsOneToo(CapturedOutput output) {
        try (var server = EmulatorServer.start("logging.structured.format.console=ecs")) {
            assertThat(output.getOut().lines())
                    .allMatch(line -> line.startsWith("{"))
                    .anyMatch(line -> line.contains(" is up at " + server.baseUrl() + "\""));
        }
    }

    @Test
    void startWhenTheAddressCannotBeWrittenThenUpAllTheSame(CapturedOutput output) {
        try (var server = EmulatorServer.start("emulator.address-file=/nowhere/at/all")) {
            assertThat(server.baseUrl()).isNotEmpty();
            assertThat(output).contains("could not be written to emulator.address-file=/nowhere/at/all");
        }
    }
}
