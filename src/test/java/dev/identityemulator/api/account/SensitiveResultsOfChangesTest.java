package dev.identityemulator.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that changes a session shows no old results either, and is rejected before it changes anything. */
@ExtendWith(RunningEmulator.class)
class SensitiveResultsOfChangesTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions/";
    private static final String EXPAND = "expand[]=last_verification_report.document.dob";

    @ParameterizedTest
    @ValueSource(strings = {"", "/cancel", "/redact"})
    void changeWhenTheResultsAreRecentThenShown(String action, Emulator emulator) throws StripeException {
        var id = failed(emulator);

        var response = emulator.withRestrictedKey()
                .raw()
                .post(SESSIONS + id + action, EXPAND)
                .requireOk();

        assertThat(response.json()
                        .at("/last_verification_report/document/dob/year")
                        .isInt())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/cancel", "/redact"})
    void changeWhenTheResultsAreOldThenRejectedAndTheSessionAsBefore(String action, Emulator emulator)
            throws StripeException {
        var id = failed(emulator);
        emulator.advance(Duration.ofHours(48));
        var before = emulator.sessions().retrieve(id);

        var response = emulator.withRestrictedKey().raw().post(SESSIONS + id + action, EXPAND);

        assertThat(response.status()).isEqualTo(403);
        assertThat(emulator.sessions().retrieve(id)).isEqualTo(before);
    }

    private static String failed(Emulator emulator) throws StripeException {
        var id = emulator.newSession().getId();
        emulator.raw()
                .post(
                        "/v1/test_helpers/identity/verification_sessions/" + id + "/unverify",
                        "error_code=document_expired")
                .requireOk();
        return id;
    }
}
