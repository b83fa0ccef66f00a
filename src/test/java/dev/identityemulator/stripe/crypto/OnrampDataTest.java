package dev.identityemulator.stripe.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RunningEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account that is emptied begins anew, without sessions, rates, settings and arrangements. */
@ExtendWith(RunningEmulator.class)
class OnrampDataTest {

    @Test
    void deleteWhenTheAccountHasAllThenItBeginsAnew(Emulator emulator) throws StripeException {
        var calls = new OnrampCalls(emulator);
        var raw = emulator.raw();
        var rates = raw.get(OnrampCalls.HELPERS + "/rates").requireOk().json();
        calls.create();
        raw.post(OnrampCalls.HELPERS + "/outcomes", Form.of("when=create", "outcomes[]=rejected", "times=0"))
                .requireOk();
        raw.post(OnrampCalls.HELPERS + "/rates", Form.of("currency=sol", "network=solana", "units_per_100=1"))
                .requireOk();
        raw.post(OnrampCalls.HELPERS + "/account", "merchant_set_up=false").requireOk();

        raw.delete("/v1/test_helpers/data").requireOk();

        assertThat(raw.get(OnrampCalls.PATH).json().path("data")).isEmpty();
        assertThat(raw.get(OnrampCalls.HELPERS + "/rates").json()).isEqualTo(rates);
        assertThat(calls.create().path("status").asString()).isEqualTo("initialized");
    }
}
