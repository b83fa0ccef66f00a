package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.core.jobs.ClockAdvance;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.time.AccountClock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Moves an account's clock. */
@Service
public class ClockService {

    private final AccountClock clock;
    private final ClockAdvance advance;
    private final DueTaskQueue tasks;

    ClockService(AccountClock clock, ClockAdvance advance, DueTaskQueue tasks) {
        this.clock = clock;
        this.advance = advance;
        this.tasks = tasks;
    }

    /**
     * Moves the clock, and returns once everything that fell due has happened.
     *
     * @throws dev.identityemulator.api.error.ApiException if the parameters say no possible move
     */
    public void advance(String account, ClockAdvanceParams params) {
        params.check();
        advance.by(account, params.millisFrom(clock.now(account), clock.aheadMillis(account), () -> nextDue(account)));
    }

    private Instant nextDue(String account) {
        return tasks.planned(account, 1).stream()
                .findFirst()
                .orElseThrow(() -> ClockErrors.nothingDue("to"))
                .due();
    }
}
