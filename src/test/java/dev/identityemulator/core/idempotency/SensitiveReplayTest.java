package dev.identityemulator.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A replay shows a secret key nothing that the call itself would not have shown it. */
@ExtendWith(RunningEmulator.class)
class SensitiveReplayTest {

    @Test
    void replayWhenARestrictedKeyWasShownMoreThenRejectedToASecretKey(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        var shown = verify(id, emulator.withRestrictedKey());

        var replayed = verify(id, emulator);

        assertThat(shown.requireOk().json().at("/verified_outputs/dob/year").asInt())
                .isEqualTo(1990);
        assertThat(replayed.status()).isEqualTo(403);
        assertThat(replayed.text()).doesNotContain("dob");
        assertThat(verify(id, emulator.withRestrictedKey()).header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    private static RawClient.Response verify(String id, Emulator emulator) {
        return emulator.raw()
                .post(
                        "/v1/test_helpers/identity/verification_sessions/" + id + "/verify",
                        "expand[]=verified_outputs.dob",
                        request -> request.header("Idempotency-Key", "shown"));
    }
}
