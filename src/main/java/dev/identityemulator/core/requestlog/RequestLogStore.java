package dev.identityemulator.core.requestlog;

import dev.identityemulator.core.time.AccountClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds lines to the logs of accounts, each under the lock of its header, and deletes the oldest ones. */
@Component
public class RequestLogStore {

    /** How far the log reaches back, by the account's clock. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RequestLogHeaders headers;
    private final AccountClock clock;
    private final RequestLogBuffer buffer;
    private final RequestLogSettings settings;

    RequestLogStore(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            RequestLogHeaders headers,
            AccountClock clock,
            RequestLogBuffer buffer,
            RequestLogSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.headers = headers;
        this.clock = clock;
        this.buffer = buffer;
        this.settings = settings;
    }

    /** Adds lines, given by account and in the order of accounts, in one transaction. */
    List<LoggedRequest> add(List<List<LogEntryDraft>> drafts) {
        return transaction.execute(status -> {
            var added = new ArrayList<LoggedRequest>();
            drafts.forEach(each -> added.addAll(addTo(each.get(0).account(), each)));
            return added;
        });
    }

    private List<LoggedRequest> addTo(String account, List<LogEntryDraft> drafts) {
        var header = headers.lock(account);
        var wanted = new ArrayList<>(drafts);
        wanted.removeIf(draft -> buffer.isDeleted(account, draft.began()));
        if (header.redactions() > 0) {
            var subjects = wanted.stream().flatMap(draft -> draft.subjects().stream());
            var redacted = headers.redactedAmong(account, subjects.collect(Collectors.toSet()));
            wanted.replaceAll(draft -> Collections.disjoint(draft.subjects(), redacted) ? draft : draft.redacted());
        }
        var ahead = Duration.ofMillis(clock.aheadMillis(account));
        var added = new ArrayList<LoggedRequest>();
        long newest = header.newestMicros();
        for (var draft : wanted) {
            newest = Math.max(newest + 1, LogPositions.micros(draft.responded().plus(ahead)));
            var created = instant(newest);
            added.add(new LoggedRequest(LogPositions.at(created), created, draft));
        }
        insert(added, wanted);
        long count = header.lines()
                + added.size()
                - deleteBefore(account, instant(newest).minus(KEPT));
        headers.save(account, newest, count - deleteOldest(account, count - settings.maxEntries()));
        return added;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private void insert(List<LoggedRequest> lines, List<LogEntryDraft> drafts) {
        var rows = new ArrayList<Object[]>();
        var subjects = new ArrayList<Object[]>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(lines.get(i), drafts.get(i)));
            if (drafts.get(i).subjects().size() > 1) {
                for (var subject : drafts.get(i).subjects()) {
                    subjects.add(new Object[] {
                        lines.get(i).account(), subject, lines.get(i).position()
                    });
                }
            }
        }
        jdbc.batchUpdate(
                "insert into request_logs (account, position, request_id, created, method, path, query, status,"
                        + " duration_ms, idempotency_key, api_version, parameters, response, session_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.batchUpdate("insert into request_log_sessions (account, session_id, position) values (?, ?, ?)", subjects);
    }

    private static Object[] row(LoggedRequest line, LogEntryDraft draft) {
        return new Object[] {
            line.account(),
            line.position(),
            line.id(),
            line.created().atOffset(ZoneOffset.UTC),
            line.method(),
            line.path(),
            line.query(),
            line.status(),
            line.durationMillis(),
            line.idempotencyKey(),
            line.apiVersion(),
            draft.parameters(),
            draft.response(),
            draft.subjects().size() == 1 ? draft.subjects().iterator().next() : null
        };
    }

    private int deleteOldest(String account, long count) {
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

    /** Deletes the lines from before this instant of the account's clock, and tells how many. */
    int deleteBefore(String account, Instant instant) {
        return deleteBefore(account, LogPositions.at(instant));
    }

    private int deleteBefore(String account, String position) {
        int lines = jdbc.update("delete from request_logs where account = ? and position < ?", account, position);
        if (lines > 0) {
            jdbc.update("delete from request_log_sessions where account = ? and position < ?", account, position);
        }
        return lines;
    }
}
