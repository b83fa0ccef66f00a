package dev.identityemulator.stripe.identity.report;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.RowReference;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes the reports of an account, and redacts those of a session. */
@Component
class ReportData implements AccountData, PersonalDataStore, AccountState {

    private final VerificationReports reports;

    ReportData(VerificationReports reports) {
        this.reports = reports;
    }

    @Override
    public void redact(String account, String session) {
        reports.ofSession(account, session).forEach(VerificationReport::redact);
    }

    @Override
    public void deleteAll(String account) {
        reports.deleteByAccount(account);
    }

    @Override
    public List<RowReference> references() {
        return List.of(new RowReference("verification_reports", "verification_session", "verification_sessions"));
    }
}
