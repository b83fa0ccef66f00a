package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.accountstate.RowReference;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes the sessions of an account. */
@Component
class SessionData implements AccountData, AccountState {

    private final VerificationSessions sessions;

    SessionData(VerificationSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void deleteAll(String account) {
        sessions.deleteByAccount(account);
    }

    /** Whoever changes a session locks it first. */
    @Override
    public void giveWay(String account) {
        sessions.deleteByAccount(account);
    }

    @Override
    public List<RowReference> references() {
        return List.of(new RowReference("verification_sessions", "last_verification_report", "verification_reports"));
    }

    @Override
    public Optional<RowProblem> problem(String account) {
        return sessions.all(account).stream()
                .flatMap(session -> SessionProblems.of(session).stream())
                .findFirst();
    }
}
