package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.accountstate.RowReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Deletes the sessions of an account, and checks imported ones. */
@Component
class SessionData implements AccountData, AccountState {

    private static final String TABLE = "verification_sessions";

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
        return List.of(new RowReference(TABLE, "last_verification_report", "verification_reports"));
    }

    @Override
    public Optional<RowProblem> problem(String account) {
        return sessions.all(account).stream()
                .flatMap(session -> problem(session).stream())
                .findFirst();
    }

    /** What in a session, of whatever origin, no sequence of transitions leads to. */
    private static Optional<RowProblem> problem(VerificationSession session) {
        var status = session.status();
        boolean verified = status == VerificationStatus.VERIFIED;
        boolean awaitsInput = status == VerificationStatus.REQUIRES_INPUT;
        var last = session.lastAttempt();
        if (session.state().redaction() != null && (awaitsInput || status == VerificationStatus.PROCESSING)) {
            return problem(session, "redaction", "A session with this status cannot be redacted.");
        }
        if (verified && last.report() == null) {
            return problem(session, "last_verification_report", "A verified session has a report.");
        }
        if (verified != (last.outputs() != null) && !status.equals(VerificationStatus.PROCESSING)) {
            return problem(session, "verified_outputs", "A verified session has them, and no other one.");
        }
        boolean isOver = verified || status == VerificationStatus.CANCELED;
        if (isOver && session.state().redaction() == null && last.errorCode() != null) {
            return problem(session, "last_error_code", "A session with this status has no error.");
        }
        if (!awaitsInput && session.links().validSecret() != null) {
            return problem(session, "client_secret_expires", "Only a session that awaits input has a valid secret.");
        }
        return unreadable(session);
    }

    private static Optional<RowProblem> unreadable(VerificationSession session) {
        var last = session.lastAttempt();
        return unreadable(session, "awaited_outcome", last::awaitedOutcome)
                .or(() -> unreadable(session, "verified_outputs", last::verifiedOutputs))
                .or(() -> unreadable(session, "options", () -> VerificationSessionResource.inEvent(session)));
    }

    private static Optional<RowProblem> unreadable(VerificationSession session, String column, Supplier<?> reading) {
        return RowProblem.ifUnreadable(TABLE, session.id(), column, reading);
    }

    private static Optional<RowProblem> problem(VerificationSession session, String column, String why) {
        return Optional.of(new RowProblem(TABLE, session.id(), column, why));
    }
}
