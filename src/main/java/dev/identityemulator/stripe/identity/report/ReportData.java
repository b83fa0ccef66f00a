package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.accountstate.RowReference;
import dev.identityemulator.core.jobs.ScopeAging;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes the reports of an account, and redacts or ages those of a session. */
@Component
class ReportData implements AccountData, PersonalDataStore, AccountState, ScopeAging {

    private final VerificationReports reports;

    ReportData(VerificationReports reports) {
        this.reports = reports;
    }

    @Override
    public void redact(String account, Collection<String> sessions) {
        reports.ofAll(account, sessions.toArray(String[]::new)).forEach(VerificationReport::redact);
    }

    @Override
    public void age(String account, String scope, Duration by) {
        reports.age(account, scope, by.toMillis());
    }

    @Override
    public void deleteAll(String account) {
        reports.deleteByAccount(account);
    }

    @Override
    public List<RowReference> references() {
        return List.of(new RowReference("verification_reports", "verification_session", "verification_sessions"));
    }

    @Override
    public Optional<RowProblem> problem(String account) {
        return reports.all(account).stream()
                .flatMap(report -> problem(report).stream())
                .findFirst();
    }

    private static Optional<RowProblem> problem(VerificationReport report) {
        return RowProblem.ifUnreadable("verification_reports", report.id(), "options", report::options)
                .or(() -> RowProblem.ifUnreadable("verification_reports", report.id(), "checks", report::checks));
    }
}
