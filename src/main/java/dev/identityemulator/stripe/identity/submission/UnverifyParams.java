package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A submission that fails.
 *
 * @param errorCode the error, by default {@code document_unverified_other}
 * @param reason a sentence that replaces the usual one
 * @param simulateDelay whether the outcome comes only after {@code emulator.verification.delay}
 */
public record UnverifyParams(
        @Nullable VerificationError errorCode,
        @Nullable String reason,
        @Nullable Boolean simulateDelay) implements Params {

    public boolean delayed() {
        return Boolean.TRUE.equals(simulateDelay);
    }

    public VerificationError error() {
        return errorCode == null ? VerificationError.DOCUMENT_UNVERIFIED_OTHER : errorCode;
    }

    public Outcome outcome() {
        return new Outcome(error(), reason, null, null);
    }
}
