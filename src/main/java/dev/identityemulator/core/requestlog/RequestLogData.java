package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What becomes of the log when its account is emptied, or a session that it tells of is redacted. */
@Component
class RequestLogData implements AccountData, PersonalDataStore {

    private final JdbcTemplate jdbc;
    private final RequestLogHeaders accounts;
    private final RequestLogBuffer backlog;
    private final Clock realTime;

    RequestLogData(JdbcTemplate jdbc, RequestLogHeaders accounts, RequestLogBuffer backlog, Clock realTime) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.backlog = backlog;
        this.realTime = realTime;
    }

    /** Redacts what is written; what is not yet, or tells of the session later, is redacted when it is written. */
    @Override
    public void redact(String account, String session) {
        accounts.lock(account);
        accounts.addRedaction(account, session);
        for (var position : positionsOf(account, session)) {
            redact(account, position, session);
        }
    }

    private List<String> positionsOf(String account, String session) {
        var alone = jdbc.queryForList(
                "select position from request_logs where account = ? and session_id = ?",
                String.class,
                account,
                session);
        var positions = new ArrayList<>(alone);
        positions.addAll(jdbc.queryForList(
                "select position from request_log_sessions where account = ? and session_id = ?",
                String.class,
                account,
                session));
        return positions;
    }

    private void redact(String account, String position, String session) {
        var lines = jdbc.query(
                "select path, query, parameters, response from request_logs where account = ? and position = ?",
                (row, number) -> new LineText(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                account,
                position);
        for (var line : lines) {
            var redacted = line.redacted(session);
            jdbc.update(
                    "update request_logs set path = ?, query = ?, parameters = ?, response = ?"
                            + " where account = ? and position = ?",
                    redacted.path(),
                    redacted.query(),
                    redacted.parameters(),
                    redacted.response(),
                    account,
                    position);
        }
    }

    /** Requests that arrived before are not written any more, whether they wait or are still under way. */
    @Override
    public int turn() {
        return 3;
    }

    @Override
    public void deleteAll(String account) {
        backlog.emptied(account, realTime.instant());
        accounts.lock(account);
        accounts.delete(account);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                backlog.emptied(account, realTime.instant());
            }
        });
    }
}
