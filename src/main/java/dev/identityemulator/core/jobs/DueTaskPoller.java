package dev.identityemulator.core.jobs;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * The scheduled job of every instance: it runs all tasks that are due, and so catches up after a restart. Accounts take turns,
 * so that a backlog of one holds up no other. Where another transaction has a task of an account, the poller leaves the rest of
 * that account to it, so that tasks run in their order.
 */
@Component
class DueTaskPoller implements SchedulingConfigurer, ApplicationListener<ContextClosedEvent> {

    /** The most tasks of one account, and the most accounts, in one turn. */
    private static final Limit TURN = Limit.of(100);

    private final DueTasks tasks;
    private final DueTaskExecutor executor;
    private final Clock realTime;
    private final JobSettings settings;
    private volatile boolean stopping;

    DueTaskPoller(DueTasks tasks, DueTaskExecutor executor, Clock realTime, JobSettings settings) {
        this.tasks = tasks;
        this.executor = executor;
        this.realTime = realTime;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::perform, settings.interval());
    }

    /** Finishes the current task, and leaves the rest to other instances or to the next start. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        stopping = true;
    }

    /** Runs all tasks that are due now. */
    private void perform() {
        boolean more = true;
        while (more && !stopping) {
            more = false;
            for (var account : accountsWithDueWork(realTime.millis()).entrySet()) {
                more |= perform(tasks.earliest(account.getKey(), account.getValue(), TURN));
            }
        }
    }

    /** Some accounts with due tasks, and their current times; in the end every such account has its turn. */
    Map<String, Long> accountsWithDueWork(long now) {
        var accounts = new LinkedHashMap<String, Long>();
        tasks.longestDue(now, TURN).forEach(account -> accounts.put(account, now));
        if (!accounts.isEmpty()) {
            tasks.latelyDue(now, TURN).forEach(account -> accounts.put(account, now));
        }
        tasks.dueAhead(now, TURN).forEach(moved -> accounts.put(moved.getAccount(), moved.getMillis()));
        return accounts;
    }

    /** Whether a task was done, so that there may be more; if other instances have them all, there are none for this one. */
    private boolean perform(List<DueTask> due) {
        boolean done = false;
        for (int from = 0; from < due.size() && !stopping; from += DueTaskExecutor.TOGETHER) {
            var next = due.subList(from, Math.min(due.size(), from + DueTaskExecutor.TOGETHER));
            var turn = executor.performUnlessTaken(next);
            done |= turn.done() > 0;
            if (turn.taken()) {
                return done;
            }
        }
        return done;
    }
}
