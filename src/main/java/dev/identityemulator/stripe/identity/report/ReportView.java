package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.SensitiveFieldPolicy;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.core.time.AccountClock;
import org.springframework.stereotype.Component;

/** Makes the resource of a report for a caller. */
@Component
public class ReportView {

    private final SensitiveFieldPolicy sensitive;
    private final AccountClock clock;

    ReportView(SensitiveFieldPolicy sensitive, AccountClock clock) {
        this.sensitive = sensitive;
        this.clock = clock;
    }

    /**
     * The report for a request that may expand sensitive fields.
     *
     * @throws ApiException if the request expands them and the report is no longer recent
     */
    public VerificationReportResource of(VerificationReport report, Caller caller, Expansions expansions) {
        if (!report.isRedacted() && sensitive.areAskedFor(expansions)) {
            sensitive.requireRecent(caller, report.recentSince(), clock.now(caller.account()));
        }
        return VerificationReportResource.of(report);
    }
}
