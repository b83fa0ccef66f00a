package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import org.jspecify.annotations.Nullable;

/**
 * Which reports to list.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_reports/list">Stripe: List VerificationReports</a>
 */
public record VerificationReportListParams(
        @Nullable String clientReferenceId,
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String startingAfter,
        @Nullable Type type,
        @Nullable String verificationSession)
        implements ListParams {

    /** The types that a caller may ask for. */
    enum Type {
        DOCUMENT,
        ID_NUMBER
    }

    VerificationReport.@Nullable Type reportType() {
        return type == null ? null : VerificationReport.Type.valueOf(type.name());
    }
}
