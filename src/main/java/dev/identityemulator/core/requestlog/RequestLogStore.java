package dev.identityemulator.core.requestlog;

import dev.identityemulator.core.time.AccountClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds lines to the logs of accounts, while nobody else adds to them or redacts them, and deletes the oldest ones. */
@Component
public class RequestLogStore {

    /** How far the log reaches back, by the account's clock. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_IN_ONE_QUERY = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RequestLogHeaders accounts;
    private final AccountClock clock;
    private final RequestLogBuffer backlog;
    private final RequestLogSettings settings;

    RequestLogStore(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            RequestLogHeaders accounts,
            AccountClock clock,
            RequestLogBuffer backlog,
            RequestLogSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.clock = clock;
        this.backlog = backlog;
        this.settings = settings;
    }

    /** Adds lines, given by account and in the order of accounts, in one transaction. */
    List<LoggedRequest> add(List<List<LogEntryDraft>> lines) {
        return transaction.execute(status -> {
            var added = new ArrayList<LoggedRequest>();
            lines.forEach(each -> added.addAll(addTo(each.get(0).account(), each)));
            return added;
        });
    }

    private List<LoggedRequest> addTo(String account, List<LogEntryDraft> offered) {
        var log = accounts.lock(account);
        var wanted = new ArrayList<>(offered);
        wanted.removeIf(line -> backlog.isOver(account, line.began()));
        if (log.redactions() > 0) {
            var redacted = redactedOf(account, wanted);
            wanted.replaceAll(line -> redacted(line, redacted));
        }
        var ahead = Duration.ofMillis(clock.aheadMillis(account));
        var added = new ArrayList<LoggedRequest>();
        var sessionIds = new ArrayList<Object[]>();
        long newest = log.newestMicros();
        for (var line : wanted) {
            newest = Math.max(newest + 1, LogPositions.micros(line.responded().plus(ahead)));
            var created = Instant.EPOCH.plus(newest, ChronoUnit.MICROS);
            var position = LogPositions.at(created);
            added.add(new LoggedRequest(position, created, line));
            if (line.sessions().size() > 1) {
                line.sessions().forEach(session -> sessionIds.add(new Object[] {account, session, position}));
            }
        }
        insert(added, wanted, sessionIds);
        var oldest = Instant.EPOCH.plus(newest, ChronoUnit.MICROS).minus(KEPT);
        long count = log.lines() + added.size() - accounts.deleteBefore(account, LogPositions.at(oldest));
        long rest = count - accounts.deleteOldest(account, count - settings.maxEntries());
        accounts.save(account, newest, rest);
        return added;
    }

    private static LogEntryDraft redacted(LogEntryDraft line, Set<String> redacted) {
        var result = line;
        for (var session : line.sessions()) {
            result = redacted.contains(session) ? result.redacted(session) : result;
        }
        return result;
    }

    private Set<String> redactedOf(String account, List<LogEntryDraft> lines) {
        var sessions = new HashSet<String>();
        lines.forEach(line -> sessions.addAll(line.sessions()));
        var all = List.copyOf(sessions);
        var redacted = new HashSet<String>();
        for (int i = 0; i < all.size(); i += MOST_IN_ONE_QUERY) {
            redacted.addAll(
                    accounts.redactedAmong(account, all.subList(i, Math.min(all.size(), i + MOST_IN_ONE_QUERY))));
        }
        return redacted;
    }

    private void insert(List<LoggedRequest> added, List<LogEntryDraft> lines, List<Object[]> sessionIds) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < added.size(); i++) {
            var sessions = lines.get(i).sessions();
            rows.add(
                    row(added.get(i), sessions.size() == 1 ? sessions.iterator().next() : null));
        }
        jdbc.batchUpdate(
                "insert into request_logs (account, position, request_id, created, method, path, query, status,"
                        + " duration_ms, idempotency_key, api_version, parameters, response, session_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        jdbc.batchUpdate(
                "insert into request_log_sessions (account, session_id, position) values (?, ?, ?)", sessionIds);
    }

    private static Object[] row(LoggedRequest line, @Nullable String session) {
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
            session
        };
    }
}
