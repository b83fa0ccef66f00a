package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/** Whether the outcome that a tester chose in an app comes only after {@code emulator.verification.delay}. */
record SimulateDelayParams(@Nullable Boolean simulateDelay) implements Params {

    boolean delayed() {
        return Boolean.TRUE.equals(simulateDelay);
    }
}
