package dev.identityemulator.core.requestlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row for each account's log, which is locked by whoever writes, redacts or deletes its lines, and what is redacted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestLogHeaders {

    private static final int MOST_IN_ONE_QUERY = 500;

    /**
     * The log of one account.
     *
     * @param newestMicros the microsecond of its newest position
     * @param lines how many lines it has
     * @param redactions how many redacted ids it knows
     */
    record Header(long newestMicros, long lines, long redactions) {}

    private final JdbcTemplate jdbc;

    RequestLogHeaders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the account's log until the transaction ends; a log that was just deleted begins anew. */
    Header lock(String account) {
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

    private List<Header> locked(String account) {
        return jdbc.query(
                "select newest_micros, lines, redactions from request_log_accounts where account = ? for update",
                (row, number) -> new Header(row.getLong(1), row.getLong(2), row.getLong(3)),
                account);
    }

    void save(String account, long newestMicros, long lines) {
        jdbc.update(
                "update request_log_accounts set newest_micros = ?, lines = ? where account = ?",
                newestMicros,
                lines,
                account);
    }

    /** Notes that ids are redacted, for lines to come. */
    void addRedactions(String account, Collection<String> subjects) {
        jdbc.batchUpdate(
                "insert into request_log_redactions (account, session_id) values (?, ?) on conflict do nothing",
                subjects.stream()
                        .map(subject -> new Object[] {account, subject})
                        .toList());
        jdbc.update(
                "update request_log_accounts set redactions = redactions + ? where account = ?",
                subjects.size(),
                account);
    }

    /** Which of these ids are redacted. */
    Set<String> redactedAmong(String account, Collection<String> subjects) {
        var named = new NamedParameterJdbcTemplate(jdbc);
        var all = new ArrayList<>(subjects);
        var redacted = new HashSet<String>();
        for (int i = 0; i < all.size(); i += MOST_IN_ONE_QUERY) {
            redacted.addAll(named.queryForList(
                    "select session_id from request_log_redactions where account = :account and session_id in (:some)",
                    Map.of("account", account, "some", all.subList(i, Math.min(all.size(), i + MOST_IN_ONE_QUERY))),
                    String.class));
        }
        return redacted;
    }

    /** The accounts whose newest line is older than this. */
    List<String> idleSince(long micros) {
        return jdbc.queryForList(
                "select account from request_log_accounts where lines > 0 and newest_micros < ?", String.class, micros);
    }
}
