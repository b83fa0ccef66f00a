package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.core.jobs.ClockAdvance;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.jobs.ScopeAdvance;
import dev.identityemulator.core.time.AccountClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Moves an account's clock, or lets the time of one session pass. */
@Service
public class ClockService {

    private final AccountClock clock;
    private final ClockAdvance advance;
    private final ScopeAdvance scopes;
    private final DueTaskQueue tasks;

    ClockService(AccountClock clock, ClockAdvance advance, ScopeAdvance scopes, DueTaskQueue tasks) {
        this.clock = clock;
        this.advance = advance;
        this.scopes = scopes;
        this.tasks = tasks;
    }

    /** The account's clock, or that of one of its sessions. */
    ClockResource clock(String account, @Nullable String session) {
        long alone = aloneMillis(account, session);
        var now = clock.now(account).plusMillis(alone);
        return new ClockResource(now, (clock.aheadMillis(account) + alone) / 1000);
    }

    /**
     * Moves the clock, or lets the time of the session pass that the parameters name, and returns once everything that fell due has
     * happened.
     *
     * @throws dev.identityemulator.api.error.ApiException if the parameters say no possible move
     */
    public void advance(String account, ClockAdvanceParams params) {
        params.check();
        var session = params.session();
        long alone = aloneMillis(account, session);
        var now = clock.now(account).plusMillis(alone);
        long millis = params.millisFrom(
                now, clock.aheadMillis(account) + alone, () -> now.plusMillis(millisToNext(account, session)));
        if (session == null) {
            advance.by(account, millis);
        } else {
            scopes.by(account, session, millis);
        }
    }

    private long aloneMillis(String account, @Nullable String session) {
        return session == null ? 0 : scopes.aheadMillis(account, session);
    }

    private long millisToNext(String account, @Nullable String session) {
        var next = session == null ? tasks.millisToNext(account) : tasks.millisToNext(account, session);
        return next.orElseThrow(() -> ClockErrors.nothingDue("to"));
    }
}
