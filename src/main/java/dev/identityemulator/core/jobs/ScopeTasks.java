package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.core.time.AccountClock;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The tasks of one scope of an account, such as a session: its own, and those that its platform has for it. */
@Component
class ScopeTasks {

    private final DueTasks tasks;
    private final AccountClock clock;

    ScopeTasks(DueTasks tasks, AccountClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * The next task.
     *
     * @param inMillis in how many milliseconds it is due, or 0
     */
    record Next(String id, long inMillis) {}

    /** The task that is due next, within so many milliseconds from now. */
    Optional<Next> next(String account, String scope, long within) {
        return AccountIds.receiving(account).stream()
                .flatMap(owner -> nextOf(owner, scope, within).stream())
                .min(Comparator.comparingLong(Next::inMillis));
    }

    private Optional<Next> nextOf(String owner, String scope, long within) {
        long now = clock.now(owner).toEpochMilli();
        return tasks.earliestOf(owner, scope, now + within, Limit.of(1)).stream()
                .map(task -> new Next(task.id(), Math.max(0, task.dueMillis() - now)))
                .findFirst();
    }

    /** Makes all of them due so much sooner. */
    void bringNearer(String account, String scope, long millis) {
        AccountIds.receiving(account).forEach(owner -> tasks.bringNearer(owner, scope, millis));
    }
}
