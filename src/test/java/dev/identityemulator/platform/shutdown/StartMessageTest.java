package dev.identityemulator.platform.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.EmulatorServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The log names the address, and the other base that SDKs need. */
@ExtendWith(OutputCaptureExtension.class)
class StartMessageTest {

    @Test
    void startWhenUpThenTellsTheAddressAndThatUploadsHaveABaseOfTheirOwn(CapturedOutput output) {
        try (var server = EmulatorServer.start()) {
            var address = server.baseUrl().replace("localhost", "127.0.0.1");

            assertThat(output.getOut().lines())
                    .anyMatch(line -> line.endsWith("Identity Emulator is up at " + address))
                    .anyMatch(line -> line.contains("base for files") && line.contains("files.stripe.com"));
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
