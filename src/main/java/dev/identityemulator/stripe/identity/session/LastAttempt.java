package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.resource.StoredJson;
import dev.identityemulator.core.personaldata.JsonRedactor;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.report.Attempt;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of the user's last attempt.
 *
 * @param report the id of the last report; an attempt that left none leaves this one
 * @param outputs the verified data as JSON text, once every check has passed
 * @param ended when the attempt ended, by the account's clock
 */
@Embeddable
public record LastAttempt(
        @Column(name = "last_error_code") @Nullable String errorCode,
        @Column(name = "last_error_reason") @Nullable String errorReason,
        @Column(name = "last_verification_report") @Nullable String report,
        @Column(name = "verified_outputs") @Nullable String outputs,
        @Column(name = "attempt_ended") @Nullable Instant ended) {

    /** The user has not tried yet. */
    static final LastAttempt NONE = new LastAttempt(null, null, null, null, null);

    /** The next one, which left this report or none. */
    LastAttempt followedBy(Attempt attempt, @Nullable String newReport, Instant now) {
        var failure = attempt.failure();
        return new LastAttempt(
                failure == null ? null : failure.code(),
                failure == null ? null : failure.reason(),
                newReport == null ? report : newReport,
                failure == null ? StoredJson.write(VerifiedOutputs.of(attempt.person(), attempt.checks())) : null,
                now);
    }

    /** The same without the error: a canceled session has none. */
    LastAttempt canceled() {
        return new LastAttempt(null, null, report, outputs, ended);
    }

    LastAttempt redacted() {
        return new LastAttempt(
                errorCode,
                errorReason,
                report,
                outputs == null ? null : JsonRedactor.redact(outputs, VerifiedOutputs.class),
                ended);
    }

    /** Why it failed, or null if it did not. */
    public VerificationError.@Nullable Failure error() {
        return errorCode == null ? null : new VerificationError.Failure(errorCode, String.valueOf(errorReason));
    }

    @Nullable
    VerifiedOutputs verifiedOutputs() {
        return StoredJson.read(outputs, VerifiedOutputs.class);
    }
}
