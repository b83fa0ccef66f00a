package dev.identityemulator.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that is too long is rejected, even one that no header of a response could echo. */
@ExtendWith(RunningEmulator.class)
class IdempotencyKeyLengthTest {

    @ParameterizedTest
    @ValueSource(ints = {256, 9_000, 50_000})
    void doFilterWhenTheKeyIsTooLongThenRejected(int length, Emulator emulator) {
        var error = emulator.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document",
                        request -> request.header("Idempotency-Key", "k".repeat(length)));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.error().path("type").asString()).isEqualTo("idempotency_error");
    }
}
