package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.SensitiveFieldPolicy;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.core.time.AccountClock;
import org.springframework.stereotype.Component;

/** Shows a report to a caller, who sees its sensitive fields only while it is recent. */
@Component
public class ReportView {

    private final SensitiveFieldPolicy sensitive;
    private final AccountClock clock;

    ReportView(SensitiveFieldPolicy sensitive, AccountClock clock) {
        this.sensitive = sensitive;
        this.clock = clock;
    }

    /** The report with what the caller wants expanded; sensitive fields are shown only while they are recent. */
    public VerificationReportResource of(VerificationReport report, Caller caller, Expansions expansions) {
        if (!report.isRedacted() && sensitive.areAskedFor(expansions)) {
            sensitive.requireRecent(caller, report.created(), clock.now(caller.account()));
        }
        return VerificationReportResource.of(report);
    }
}
