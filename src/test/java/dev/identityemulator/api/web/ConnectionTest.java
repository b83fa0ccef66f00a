package dev.identityemulator.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tomcat closes a connection after a 400, which Stripe does not, so the response must say so. */
@ExtendWith(RunningEmulator.class)
class ConnectionTest {

    private static final String PATH = "/v1/identity/verification_sessions";

    @Test
    void postWhenItIsInvalidThenTheClientIsToldThatTheConnectionEnds(Emulator emulator) {
        var rejected = emulator.raw().post(PATH, "type=passport");
        var missing = emulator.raw().get(PATH + "/vs_unknown");

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.header("Connection")).isEqualTo("close");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Connection")).isEmpty();
    }
}
