package dev.identityemulator.core.requestlog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the log of each account has, under a lock that its writers, its redactions and its emptying take one after another. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestLogHeaders {

    /**
     * The log of one account.
     *
     * @param newestMicros the microsecond that its newest position tells
     * @param lines how many lines it has
     * @param redactions how many redacted sessions it knows of
     */
    record AccountLog(long newestMicros, long lines, long redactions) {}

    private final JdbcTemplate jdbc;

    RequestLogHeaders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The log of the account, which nobody else changes until the transaction ends; begins anew if it was just emptied. */
    AccountLog lock(String account) {
        var locked = locked(account);
        while (locked.isEmpty()) {
            jdbc.update(
                    "insert into request_log_accounts (account, newest_micros, lines, redactions)"
                            + " values (?, 0, 0, 0) on conflict do nothing",
                    account);
            locked = locked(account);
        }
        return locked.get(0);
    }

    private List<AccountLog> locked(String account) {
        return jdbc.query(
                "select newest_micros, lines, redactions from request_log_accounts where account = ? for update",
                (row, number) -> new AccountLog(row.getLong(1), row.getLong(2), row.getLong(3)),
                account);
    }

    void save(String account, long newestMicros, long lines) {
        jdbc.update(
                "update request_log_accounts set newest_micros = ?, lines = ? where account = ?",
                newestMicros,
                lines,
                account);
    }

    /** Deletes what is older than this position, and tells how many lines that were. */
    int deleteBefore(String account, String position) {
        int lines = jdbc.update("delete from request_logs where account = ? and position < ?", account, position);
        if (lines > 0) {
            jdbc.update("delete from request_log_sessions where account = ? and position < ?", account, position);
        }
        return lines;
    }

    /** Deletes so many of the oldest lines, and tells how many that were. */
    int deleteOldest(String account, long count) {
        if (count <= 0) {
            return 0;
        }
        var first = jdbc.queryForList(
                "select position from request_logs where account = ? order by account, position"
                        + " offset ? rows fetch first 1 row only",
                String.class,
                account,
                count);
        return first.isEmpty() ? 0 : deleteBefore(account, first.get(0));
    }

    /** Notes that a session is redacted, for lines to come. */
    void addRedaction(String account, String session) {
        jdbc.update(
                "insert into request_log_redactions (account, session_id) values (?, ?) on conflict do nothing",
                account,
                session);
        jdbc.update("update request_log_accounts set redactions = redactions + 1 where account = ?", account);
    }

    /** Those of these sessions that are redacted. */
    List<String> redactedAmong(String account, List<String> sessions) {
        var marks = sessions.stream().map(session -> "?").collect(Collectors.joining(", "));
        return sessions.isEmpty()
                ? List.of()
                : jdbc.queryForList(
                        "select session_id from request_log_redactions where account = ? and session_id in (" + marks
                                + ")",
                        String.class,
                        Stream.concat(Stream.of(account), sessions.stream()).toArray());
    }

    /** Deletes all of an account. */
    void delete(String account) {
        for (var table :
                List.of("request_logs", "request_log_sessions", "request_log_redactions", "request_log_accounts")) {
            jdbc.update("delete from " + table + " where account = ?", account);
        }
    }

    /** The accounts whose newest line is older than this. */
    List<String> idleSince(long micros) {
        return jdbc.queryForList(
                "select account from request_log_accounts where lines > 0 and newest_micros < ?", String.class, micros);
    }
}
