package dev.identityemulator.api.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error names the parameter as it was sent, however it nests. */
@ExtendWith(RunningEmulator.class)
class ParamNameTest {

    @ParameterizedTest
    @CsvSource({
        "foo=1, foo",
        "foo[]=1, foo",
        "foo[bar]=1, foo",
        "foo[][bar]=1, foo",
        "options[foo]=1, options[foo]",
        "options[foo][a]=1, options[foo]",
        "options[foo][]=1, options[foo]",
        "options[document][foo]=1, options[document][foo]",
        "options[document][foo][a][b]=1, options[document][foo]"
    })
    void atWhenUnknownThenNamedWithItsBrackets(String sent, String name, Emulator emulator) {
        var error = emulator.raw().post("/v1/identity/verification_sessions", "type=document&" + sent);

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.error().path("message").asString()).isEqualTo("Received unknown parameter: " + name);
    }
}
