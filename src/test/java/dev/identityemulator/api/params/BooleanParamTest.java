package dev.identityemulator.api.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Booleans are read as all clients write them; older versions of stripe-python write a capital. */
@ExtendWith(RunningEmulator.class)
class BooleanParamTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String OPTION = "options[document][require_matching_selfie]=";

    @ParameterizedTest
    @CsvSource({"True, true", "False, false", "true, true", "false, false"})
    void createWhenABooleanInAHashHasACapitalThenItIsOne(String sent, boolean kept, Emulator emulator) {
        var session = emulator.raw()
                .post(SESSIONS, Form.of("type=document", OPTION + sent))
                .requireOk()
                .json();

        var changed = emulator.raw()
                .post(SESSIONS + "/" + session.get("id").asString(), Form.of(OPTION + "True"))
                .requireOk()
                .json();

        assertThat(session.at("/options/document/require_matching_selfie").asBoolean())
                .isEqualTo(kept);
        assertThat(changed.at("/options/document/require_matching_selfie").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"True, 1", "False, 0"})
    void listWhenABooleanInTheQueryHasACapitalThenItIsOne(String sent, int found, Emulator emulator) {
        emulator.raw().post(SESSIONS, "type=document").requireOk();

        var listed = emulator.raw().get("/v1/events?delivery_success=" + sent).requireOk();

        assertThat(listed.json().get("data")).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "tRue", "1", "yes", "TrueFalse"})
    void createWhenItIsNoBooleanThenRejected(String sent, Emulator emulator) {
        var error = ExpectedError.of(emulator.raw().post(SESSIONS, Form.of("type=document", OPTION + sent)));

        assertThat(error)
                .isEqualTo(ExpectedError.invalid("Invalid boolean: " + sent)
                        .param("options[document][require_matching_selfie]"));
    }
}
