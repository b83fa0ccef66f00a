package dev.identityemulator.core.time;

import dev.identityemulator.platform.persistence.DatabaseSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The time of each account: real time plus an offset that tests advance. */
@Component
public class AccountClock {

    private static final int REMEMBERED_ACCOUNTS = 10_000;

    private final Map<String, State> states = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > REMEMBERED_ACCOUNTS;
        }
    });

    private final AtomicLong moves = new AtomicLong();
    private final JdbcTemplate jdbc;
    private final Clock realTime;
    private final boolean shared;

    AccountClock(JdbcTemplate jdbc, Clock realTime, DatabaseSettings settings) {
        this.jdbc = jdbc;
        this.realTime = realTime;
        this.shared = settings.sharedDatabase();
    }

    /** The account's time, to the microsecond. */
    public Instant now(String account) {
        return realTime.instant().plusMillis(aheadMillis(account)).truncatedTo(ChronoUnit.MICROS);
    }

    /** The account's time for a new resource: later than that of every resource that this instance made before. */
    public Instant next(String account) {
        var now = now(account);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        long unique = state(account).lastMicros.updateAndGet(last -> Math.max(last + 1, micros));
        return Instant.EPOCH.plus(unique, ChronoUnit.MICROS);
    }

    /** How far the clock is ahead of real time. */
    public long aheadMillis(String account) {
        if (shared) {
            return stored(account);
        }
        return state(account).aheadMillis;
    }

    /** Forgets what this instance knows of the clock, after an advance or a reset. */
    public void moved(String account) {
        synchronized (states) {
            moves.incrementAndGet();
            states.remove(account);
        }
    }

    private State state(String account) {
        var known = states.get(account);
        return known != null ? known : read(account);
    }

    /** Reads outside the lock: a thread that waits for a connection must not block threads that have one. */
    private State read(String account) {
        long movesBefore = moves.get();
        var read = new State(stored(account));
        synchronized (states) {
            boolean outdated = moves.get() != movesBefore;
            return outdated ? read : states.computeIfAbsent(account, absent -> read);
        }
    }

    private long stored(String account) {
        return jdbc
                .queryForList("select ahead_millis from clock_offsets where account = ?", Long.class, account)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** What this instance remembers about an account. */
    private static final class State {

        private final long aheadMillis;
        private final AtomicLong lastMicros = new AtomicLong();

        State(long aheadMillis) {
            this.aheadMillis = aheadMillis;
        }
    }
}
