package dev.identityemulator.stripe.identity.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.identity.check.DocumentCheck;
import dev.identityemulator.stripe.identity.check.EmailCheck;
import dev.identityemulator.stripe.identity.check.IdNumberCheck;
import dev.identityemulator.stripe.identity.check.PhoneCheck;
import dev.identityemulator.stripe.identity.check.SelfieCheck;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a report. Checks that were not made are left out.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_reports/object">Stripe: The VerificationReport
 *     object</a>
 */
public record VerificationReportResource(
        String id,
        String object,
        @Nullable String clientReferenceId,
        Instant created,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DocumentCheck document,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EmailCheck email,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IdNumberCheck idNumber,
        boolean livemode,
        @Nullable VerificationOptions options,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PhoneCheck phone,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SelfieCheck selfie,
        VerificationType type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String verificationFlow,
        @Nullable String verificationSession)
        implements ApiResource {

    static VerificationReportResource of(VerificationReport report) {
        var checks = report.checks();
        return new VerificationReportResource(
                report.id(),
                "identity.verification_report",
                report.clientReferenceId(),
                report.created(),
                checks == null ? null : checks.document(),
                checks == null ? null : checks.email(),
                checks == null ? null : checks.idNumber(),
                false,
                report.options(),
                checks == null ? null : checks.phone(),
                checks == null ? null : checks.selfie(),
                report.type(),
                report.verificationFlow(),
                report.verificationSession());
    }
}
