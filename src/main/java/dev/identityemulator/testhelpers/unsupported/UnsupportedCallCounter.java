package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.route.UnsupportedCallListener;
import dev.identityemulator.api.web.RequestContext;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.platform.observability.SanitizedException;
import dev.identityemulator.testhelpers.unsupported.UnsupportedCall.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Counts unsupported calls in memory, so that they cost no transaction, and writes the counts a second later, before they are read,
 * and before the server stops.
 */
@Component
class UnsupportedCallCounter implements UnsupportedCallListener, AccountData, DisposableBean, AccountState {

    private static final Logger log = LoggerFactory.getLogger(UnsupportedCallCounter.class);
    private static final int MOST_WAITING = 10_000;
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final UnsupportedCallStore store;
    private final TaskScheduler scheduler;
    private final AccountClock clock;
    private final Clock realTime;
    private final Map<String, Map<Route, Count>> waiting = new HashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopped;
    private int size;

    UnsupportedCallCounter(UnsupportedCallStore store, TaskScheduler scheduler, AccountClock clock, Clock realTime) {
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** How many calls there were, and when, in the account's time. */
    record Count(long calls, Instant first, Instant last) {

        Count plus(Count other) {
            return new Count(
                    calls + other.calls,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    @Override
    public void note(HttpServletRequest request, String pattern, boolean passedOn) {
        var account = Optional.ofNullable(RequestContext.of(request).account())
                .or(() -> KeyAccount.of(request.getHeader("Authorization")));
        account.ifPresent(known -> {
            var now = clock.now(known);
            add(known, new Route(request.getMethod(), pattern, passedOn), new Count(1, now, now));
        });
    }

    private synchronized void add(String account, Route route, Count count) {
        if (waiting.isEmpty()) {
            flushLater();
        }
        var routes = waiting.computeIfAbsent(account, absent -> new HashMap<>());
        if (routes.containsKey(route) || size < MOST_WAITING) {
            size += routes.merge(route, count, Count::plus).equals(count) ? 1 : 0;
        }
    }

    private synchronized Map<String, Map<Route, Count>> take() {
        var taken = Map.copyOf(waiting);
        waiting.clear();
        size = 0;
        return taken;
    }

    /** Writes what was counted so far; what cannot be written waits for the next time. Nothing is written once the server stops. */
    void flush() {
        turn.lock();
        try {
            if (!stopped) {
                write();
            }
        } finally {
            turn.unlock();
        }
    }

    private void write() {
        take().forEach((account, counts) -> {
            try {
                store.add(account, counts);
            } catch (RuntimeException failure) {
                log.warn(
                        "Unsupported calls could not be counted: {}",
                        SanitizedException.of(failure).getMessage());
                counts.forEach((route, count) -> add(account, route, count));
            }
        });
    }

    private void flushLater() {
        try {
            var unused = scheduler.schedule(this::flush, realTime.instant().plus(DELAY));
        } catch (TaskRejectedException stopping) {
            log.debug("Unsupported calls are written as the server stops");
        }
    }

    @Override
    public void deleteAll(String account) {
        synchronized (this) {
            var deleted = waiting.remove(account);
            size -= deleted == null ? 0 : deleted.size();
        }
        store.deleteAll(account);
    }

    @Override
    public void destroy() {
        flush();
        stopped = true;
    }

    @Override
    public Set<String> tablesApart() {
        return Set.of("unsupported_calls");
    }
}
