package dev.identityemulator.testhelpers.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leads clients here is served to whoever asks. */
@ExtendWith(RunningEmulator.class)
class RedirectTest {

    @Test
    void moduleWhenFetchedWithoutAKeyThenAScript(Emulator emulator) {
        var module = emulator.raw().send("/redirect.cjs", request -> request.setHeader("Authorization", "none"));

        assertThat(module.requireOk().header("Content-Type")).startsWith("text/javascript");
        assertThat(module.text()).contains("tls.connect = ");
    }

    @Test
    void caWhenThereIsNoPortForTlsThenUnknownAndAHintNamesTheSetting(Emulator emulator) {
        var ca = emulator.raw().get("/ca.pem");

        assertThat(ca.status()).isEqualTo(404);
        assertThat(ca.error().path("message").asString()).contains("Unrecognized request URL (GET: /ca.pem)");
        assertThat(ca.header("Emulator-Hint")).contains("emulator.tls.port");
    }
}
