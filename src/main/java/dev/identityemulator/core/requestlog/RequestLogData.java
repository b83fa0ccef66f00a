package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.jobs.HourlyJob;
import dev.identityemulator.core.personaldata.PersonalDataStore;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Empties lines when what they tell of is redacted, and deletes logs with their account or when nobody uses it any more. */
@Component
class RequestLogData implements AccountData, PersonalDataStore, HourlyJob, AccountState {

    /** A line keeps its method, path, status, hint and times. */
    private static final String EMPTY_LINES = "update request_logs"
            + " set query = null, parameters = '" + LoggedRequest.NO_PARAMETERS
            + "', response = null, idempotency_key = null"
            + " where account = ? and ";

    private static final List<String> TABLES =
            List.of("request_logs", "request_log_sessions", "request_log_redactions", "request_log_accounts");

    private final JdbcTemplate jdbc;
    private final RequestLogHeaders headers;
    private final RequestLogStore store;
    private final RequestLogBuffer buffer;
    private final Clock realTime;

    RequestLogData(
            JdbcTemplate jdbc,
            RequestLogHeaders headers,
            RequestLogStore store,
            RequestLogBuffer buffer,
            Clock realTime) {
        this.jdbc = jdbc;
        this.headers = headers;
        this.store = store;
        this.buffer = buffer;
        this.realTime = realTime;
    }

    /** Empties the lines that are written; a line that is written later is written empty. */
    @Override
    public void redact(String account, Collection<String> subjects) {
        headers.lock(account);
        headers.addRedactions(account, subjects);
        empty(account, "session_id = ?", subjects);
        var others = jdbc.queryForList( // in one statement with the update, H2 would read every line of the account
                "select distinct s.position from unnest(cast(? as varchar array)) as r (id)"
                        + " join request_log_sessions s on s.account = ? and s.session_id = r.id",
                String.class,
                new SqlArrayValue("varchar", subjects.toArray()),
                account);
        empty(account, "position = ?", others);
    }

    private void empty(String account, String condition, Collection<String> values) {
        jdbc.batchUpdate(
                EMPTY_LINES + condition,
                values.stream().map(value -> new Object[] {account, value}).toList());
    }

    /** Requests that arrived before are not written any more, even if they are still under way. */
    @Override
    public void deleteAll(String account) {
        buffer.delete(account, realTime.instant());
        headers.lock(account);
        for (var table : TABLES) {
            jdbc.update("delete from " + table + " where account = ?", account);
        }
    }

    /** Deletes the old lines of accounts that nobody uses; an account that is used deletes its own with each new line. */
    @Override
    @Transactional
    public void runHourly() {
        var oldest = realTime.instant().minus(RequestLogStore.KEPT);
        for (var account : headers.idleSince(LogPositions.micros(oldest))) {
            var header = headers.lock(account);
            int deleted = store.deleteBefore(account, oldest);
            headers.save(account, header.newestMicros(), header.lines() - deleted);
        }
    }

    @Override
    public int turn() {
        return 3;
    }

    @Override
    public Set<String> tablesApart() {
        return Set.copyOf(TABLES);
    }
}
