package dev.identityemulator.session;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.report.VerificationError;
import org.jspecify.annotations.Nullable;

/**
 * A submission that fails.
 *
 * @param errorCode what goes wrong; unless said, {@code document_unverified_other}
 * @param reason a sentence in the place of the usual one
 * @param simulateDelay whether the outcome comes only after {@code emulator.verification.delay}
 */
record UnverifyParams(
        @Nullable VerificationError errorCode,
        @Nullable String reason,
        @Nullable Boolean simulateDelay) implements Params {

    boolean delayed() {
        return Boolean.TRUE.equals(simulateDelay);
    }

    VerificationError error() {
        return errorCode == null ? VerificationError.DOCUMENT_UNVERIFIED_OTHER : errorCode;
    }

    Outcome outcome() {
        return new Outcome(error(), reason, null, null);
    }
}
