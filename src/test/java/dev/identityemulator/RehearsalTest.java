package dev.identityemulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The requests that prepare a fast start, which the features list, all get the response that their list expects. */
@ExtendWith(RunningEmulator.class)
class RehearsalTest {

    @Test
    void rehearsalWhenPlayedThenEveryResponseIsAsExpected(Emulator emulator) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var rehearsal = new ProcessBuilder(java, "bin/Rehearsal.java", emulator.baseUrl(), "src/main/rehearsal")
                .redirectErrorStream(true)
                .start();

        var output = new String(rehearsal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(rehearsal.waitFor()).as(output).isZero();
    }
}
