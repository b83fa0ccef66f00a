package dev.identityemulator.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.IdentityEmulatorApplication;
import dev.identityemulator.support.GivenServer;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A port that cannot be had ends the start before anything else is done. */
@ExtendWith(OutputCaptureExtension.class)
class PortCheckTest {

    @BeforeAll
    static void here() {
        GivenServer.skipWhatStartsAnother();
    }

    private static void start(String... arguments) {
        SpringApplication.run(IdentityEmulatorApplication.class, arguments);
    }

    @Test
    void startWhenThePortIsInUseThenNamesItAndAnother(CapturedOutput output) throws IOException {
        try (var other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> start("--server.port=" + port)).isInstanceOf(RejectedStartException.class);
            assertThat(output.getOut())
                    .contains(
                            "APPLICATION FAILED TO START", "Port " + port + " is in use", "--server.port=" + (port + 1))
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void startWhenThePortForTlsIsInUseThenNamesItsSetting(CapturedOutput output) throws IOException {
        try (var other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> start("--server.port=0", "--emulator.tls.port=" + port))
                    .isInstanceOf(RejectedStartException.class);
            assertThat(output.getOut())
                    .contains("Port " + port + " is in use", "--emulator.tls.port=", "or EMULATOR_TLS_PORT=");
        }
    }

    @Test
    void startWhenBothPortsAreTheSameThenSaysSo() throws IOException {
        int free;
        try (var other = new ServerSocket(0)) {
            free = other.getLocalPort();
        }

        assertThatThrownBy(() -> start("--server.port=" + free, "--emulator.tls.port=" + free))
                .hasMessageContaining("server.port and emulator.tls.port are both " + free);
    }

    @Test
    void startWhenThePortIsTooLargeThenSaysSo() {
        assertThatThrownBy(() -> start("--server.port=70000")).hasMessageContaining("the largest port is 65535");
    }

    @Test
    void startWhenThePortIsNoNumberThenSaysWhatToWrite(CapturedOutput output) {
        assertThatThrownBy(() -> start("--server.port=many")).isNotNull();

        assertThat(output.getOut())
                .contains("The setting server.port cannot be \"many\".", "Write a whole number")
                .doesNotContain("\tat ", "java.lang");
    }

    @Test
    void startWhenTheAddressIsOfAnotherMachineThenSaysSo() {
        assertThatThrownBy(() -> start("--server.port=1", "--server.address=192.0.2.1"))
                .isInstanceOf(RejectedStartException.class);
    }
}
