package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.core.jobs.ClockAdvance;
import dev.identityemulator.core.time.AccountClock;
import org.springframework.stereotype.Service;

/** Moves an account's clock. */
@Service
public class ClockService {

    private final AccountClock clock;
    private final ClockAdvance advance;

    ClockService(AccountClock clock, ClockAdvance advance) {
        this.clock = clock;
        this.advance = advance;
    }

    /** Returns once everything that fell due has happened. */
    public void advance(String account, ClockAdvanceParams params) {
        params.check();
        advance.by(account, params.millisFrom(clock.now(account), clock.aheadMillis(account)));
    }
}
