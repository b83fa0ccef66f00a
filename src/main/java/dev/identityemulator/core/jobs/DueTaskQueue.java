package dev.identityemulator.core.jobs;

import dev.identityemulator.core.time.AccountClock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The queue of tasks that are to run later. */
@Component
public class DueTaskQueue {

    /** Later than any task, and no overflow when it is added to the time. */
    private static final long FAR = Long.MAX_VALUE / 2;

    private final DueTasks tasks;
    private final ScopeTasks scoped;
    private final AccountClock clock;

    DueTaskQueue(DueTasks tasks, ScopeTasks scoped, AccountClock clock) {
        this.tasks = tasks;
        this.scoped = scoped;
        this.clock = clock;
    }

    /** Whether the account has tasks that are due now and not yet done. */
    public boolean isBehind(String account) {
        long now = clock.now(account).toEpochMilli();
        return !tasks.earliest(account, now, Limit.of(1)).isEmpty();
    }

    /** Whether one scope of the account, such as a session, has such tasks. */
    public boolean isBehind(String account, String scope) {
        return scoped.next(account, scope, 0).isPresent();
    }

    /** In how many milliseconds the account's next task is due; empty if it has none. */
    public OptionalLong millisToNext(String account) {
        long now = clock.now(account).toEpochMilli();
        return tasks.earliest(account, Long.MAX_VALUE, Limit.of(1)).stream()
                .mapToLong(task -> Math.max(0, task.dueMillis() - now))
                .findFirst();
    }

    /** The same of one scope of the account. */
    public OptionalLong millisToNext(String account, String scope) {
        return scoped.next(account, scope, FAR).stream()
                .mapToLong(ScopeTasks.Next::inMillis)
                .findFirst();
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
        add(account, kind, subject, subject, due);
    }

    /** The same for a subject that belongs to a scope, such as a session, and becomes due when that scope's time passes alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String account, String kind, String subject, String scope, Instant due) {
        tasks.save(new DueTask(account, kind, subject, scope, due));
    }
}
