package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.identity.session.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A submission whose checks all pass.
 *
 * @param document what the document is to have
 * @param simulateDelay whether the outcome comes only after {@code emulator.verification.delay}
 * @param verifiedOutputs who the person is to be
 */
public record VerifyParams(
        @Nullable DocumentParam document,
        @Nullable Boolean simulateDelay,
        @Nullable PersonParam verifiedOutputs) implements Params {

    @Override
    public void check() {
        outcome();
    }

    public boolean delayed() {
        return Boolean.TRUE.equals(simulateDelay);
    }

    public Outcome outcome() {
        return new Outcome(
                null,
                null,
                verifiedOutputs == null ? null : verifiedOutputs.person(),
                document == null ? null : document.document());
    }
}
