package dev.identityemulator.stripe.identity.seed;

import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.RedactionStatus;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.submission.DocumentParam;
import dev.identityemulator.stripe.identity.submission.PersonParam;
import org.jspecify.annotations.Nullable;

/**
 * What a seed says of a session besides the parameters of its creation, in the names of the session and its report.
 *
 * @param submitted when the user submitted
 * @param ended when that attempt ended
 * @param due when what is still to come happens: the outcome, or the end of the redaction
 */
record SessionSeed(
        @Nullable String canceled,
        @Nullable String created,
        @Nullable DocumentParam document,
        @Nullable String due,
        @Nullable String ended,
        @Nullable String id,
        @Nullable LastError lastError,
        @Nullable String redacted,
        @Nullable RedactionStatus redaction,
        @Nullable VerificationStatus status,
        @Nullable String submitted,
        @Nullable PersonParam verifiedOutputs) {

    /** Why the attempt failed, or is to fail. */
    record LastError(
            @Nullable VerificationError code, @Nullable String reason) {}

    VerificationStatus reached() {
        return status == null ? VerificationStatus.REQUIRES_INPUT : status;
    }

    /** Whether the user has submitted. */
    boolean isSubmitted() {
        return lastError != null || reached() == VerificationStatus.VERIFIED || isProcessing();
    }

    boolean isProcessing() {
        return reached() == VerificationStatus.PROCESSING;
    }

    /** Whether something is still to come, for which {@code due} is the time. */
    boolean isUnfinished() {
        return isProcessing() || redaction == RedactionStatus.PROCESSING;
    }

    /**
     * The outcome of the attempt.
     *
     * @throws dev.identityemulator.api.error.ApiException if a country, a date or an email address is invalid
     */
    Outcome outcome() {
        return new Outcome(
                lastError == null ? null : lastError.code(),
                lastError == null ? null : lastError.reason(),
                verifiedOutputs == null ? null : verifiedOutputs.person(),
                document == null ? null : document.document());
    }
}
