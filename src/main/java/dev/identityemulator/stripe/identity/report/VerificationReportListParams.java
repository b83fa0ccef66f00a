package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.stripe.identity.check.VerificationType;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of reports.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_reports/list">Stripe: List VerificationReports</a>
 */
public record VerificationReportListParams(
        @Nullable String clientReferenceId,
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter,
        VerificationType.@Nullable Requested type,
        @Nullable String verificationSession)
        implements ListParams {}
