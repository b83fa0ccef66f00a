package dev.identityemulator.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No way of writing a path leads past the question who calls. */
@ExtendWith(RunningEmulator.class)
class ApiKeyFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events", "/v1;a=b/events", "/%76%31/events", "/v1/events;a=b", "/%761/%65vents"})
    void doFilterWhenThePathIsWrittenOddlyThenAKeyIsAskedForAllTheSame(String path, Emulator emulator) {
        var unknown = emulator.raw().send(path, request -> request.GET().setHeader("Authorization", "Bearer nonsense"));
        var known = emulator.raw().get(path);

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(known.status()).isEqualTo(200);
    }
}
