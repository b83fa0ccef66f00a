package dev.identityemulator.core.jobs;

import dev.identityemulator.core.time.AccountClock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The queue of tasks that are to run later. */
@Component
public class DueTaskQueue {

    private final DueTasks tasks;
    private final AccountClock clock;

    DueTaskQueue(DueTasks tasks, AccountClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Whether the account has tasks that are due now and not yet done. */
    public boolean isBehind(String account) {
        long now = clock.now(account).toEpochMilli();
        return !tasks.earliest(account, now, Limit.of(1)).isEmpty();
    }

    /** The account's upcoming tasks, soonest first. */
    public List<UpcomingTask> planned(String account, int most) {
        return tasks.earliest(account, Long.MAX_VALUE, Limit.of(most)).stream()
                .map(UpcomingTask::of)
                .toList();
    }

    /** Adds a task of this kind, due at an instant of the account's clock, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String account, String kind, String subject, Instant due) {
        tasks.save(new DueTask(account, kind, subject, due));
    }
}
