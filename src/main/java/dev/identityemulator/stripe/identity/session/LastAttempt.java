package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerifiedOutputs;
import dev.identityemulator.stripe.identity.report.Attempt;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of the user's last attempt.
 *
 * @param report the id of the last report; an attempt without a report leaves this one
 * @param outputs the verified data as JSON text, once every check has passed
 * @param ended when the attempt ended, by the account's clock
 * @param awaited the outcome of the attempt in progress as JSON text
 */
@Embeddable
public record LastAttempt(
        @Column(name = "last_error_code") @Nullable String errorCode,
        @Column(name = "last_error_reason") @Nullable String errorReason,
        @Column(name = "last_verification_report") @Nullable String report,
        @Column(name = "verified_outputs") @Nullable String outputs,
        @Column(name = "attempt_ended") @Nullable Instant ended,
        @Column(name = "awaited_outcome") @Nullable String awaited) {

    /** The user has not tried yet. */
    static final LastAttempt NONE = new LastAttempt(null, null, null, null, null, null);

    /** The same while another attempt is in progress, which will have this outcome. */
    LastAttempt awaiting(Outcome outcome) {
        return new LastAttempt(errorCode, errorReason, report, outputs, ended, StoredJson.write(outcome));
    }

    /** The next attempt, with its report if it left one. */
    LastAttempt followedBy(Attempt attempt, @Nullable String newReport, Instant now) {
        var failure = attempt.failure();
        return new LastAttempt(
                failure == null ? null : failure.code(),
                failure == null ? null : failure.reason(),
                newReport == null ? report : newReport,
                failure == null ? StoredJson.write(VerifiedOutputs.of(attempt.person(), attempt.checks())) : null,
                now,
                null);
    }

    /** The same without the error: a canceled session has none. */
    LastAttempt canceled() {
        return new LastAttempt(null, null, report, outputs, ended, awaited);
    }

    /** The same, longer ago. */
    LastAttempt aged(Duration by) {
        var before = ended == null ? null : ended.minus(by);
        return new LastAttempt(errorCode, errorReason, report, outputs, before, awaited);
    }

    /** The same with no data of the user, nor of one that an attempt in progress is going to find. */
    LastAttempt redacted() {
        var redacted = outputs == null ? null : JsonRedactor.redact(outputs, VerifiedOutputs.class);
        return new LastAttempt(errorCode, errorReason, report, redacted, ended, null);
    }

    /** Why the attempt failed, or null if it did not. */
    public VerificationError.@Nullable Failure error() {
        return errorCode == null ? null : new VerificationError.Failure(errorCode, String.valueOf(errorReason));
    }

    /** The outcome of the attempt in progress. */
    public Outcome awaitedOutcome() {
        var outcome = StoredJson.read(awaited, Outcome.class);
        return outcome == null ? Outcome.PASSES : outcome;
    }

    @Nullable
    VerifiedOutputs verifiedOutputs() {
        return StoredJson.read(outputs, VerifiedOutputs.class);
    }
}
