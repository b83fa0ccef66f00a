package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.ResourceLookup;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a session's {@code last_verification_report} be expanded. */
@Component
class VerificationReportLookup implements ResourceLookup {

    private final VerificationReportService reports;

    VerificationReportLookup(VerificationReportService reports) {
        this.reports = reports;
    }

    @Override
    public String prefix() {
        return VerificationReport.PREFIX + "_";
    }

    @Override
    public Optional<ApiResource> find(String account, String id) {
        return reports.find(account, id).map(VerificationReportResource::of);
    }
}
