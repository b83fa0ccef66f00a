package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.ResourceLookup;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the report that a session's {@code last_verification_report} expands to. */
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
    public List<? extends ApiResource> findAll(String account, Collection<String> ids, String baseUrl) {
        return reports.findAll(account, ids).stream()
                .map(VerificationReportResource::of)
                .toList();
    }
}
