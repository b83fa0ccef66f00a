package dev.identityemulator.core.requestlog;

import dev.identityemulator.core.time.AccountClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    /** Adds lines to the log of an account, in one transaction, and returns those that were added. */
    List<LoggedRequest> add(String account, List<LoggedRequest> offered) {
        return transaction.execute(status -> {
            var header = headers.lock(account);
            var lines = offered.stream()
                    .filter(line -> !buffer.isDeleted(account, line.began()))
                    .toList();
            if (header.redactions() > 0) {
                var subjects = lines.stream().flatMap(line -> line.subjects().stream());
                var redacted = headers.redactedAmong(account, subjects.collect(Collectors.toSet()));
                lines.stream()
                        .filter(line -> !Collections.disjoint(line.subjects(), redacted))
                        .forEach(LoggedRequest::redact);
            }
            long ahead = TimeUnit.MILLISECONDS.toMicros(clock.aheadMillis(account));
            long newest = header.newestMicros();
            for (var line : lines) {
                newest = Math.max(newest + 1, LogPositions.micros(line.created()) + ahead);
                line.place(newest);
            }
            insert(lines);
            var oldest = Instant.EPOCH.plus(newest, ChronoUnit.MICROS).minus(KEPT);
            long count = header.lines() + lines.size() - deleteBefore(account, oldest);
            headers.save(account, newest, count - deleteOldest(account, count - settings.maxEntries()));
            return lines;
        });
    }

    private void insert(List<LoggedRequest> lines) {
        jdbc.batchUpdate(
                "insert into request_logs (account, position, request_id, created, method, path, query, status,"
                        + " duration_ms, idempotency_key, api_version, parameters, response, hint, session_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream().map(RequestLogStore::row).toList());
        jdbc.batchUpdate(
                "insert into request_log_sessions (account, session_id, position) values (?, ?, ?)",
                lines.stream()
                        .filter(line -> line.subjects().size() > 1)
                        .flatMap(line -> line.subjects().stream()
                                .map(subject -> new Object[] {line.account(), subject, line.position()}))
                        .toList());
    }

    private static Object[] row(LoggedRequest line) {
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
            line.parametersText(),
            line.responseText(),
            line.hint(),
            line.subjects().size() == 1 ? line.subjects().iterator().next() : null
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
