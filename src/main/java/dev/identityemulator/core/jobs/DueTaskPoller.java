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
 * The scheduled job, on every instance: it does what has fallen due in real time, and so catches up after a restart. Accounts
 * take turns, so that a backlog of one holds up no other. Where somebody else is at the work of an account, it leaves the
 * rest of that account's to them: things happen in their order.
 */
@Component
class DueTaskPoller implements SchedulingConfigurer, ApplicationListener<ContextClosedEvent> {

    /** How much is done for an account, and how many accounts are looked for, in one turn. */
    private static final Limit TURN = Limit.of(100);

    /** How much is done in one transaction: what a commit costs is shared, and nobody waits long for what it locks. */
    private static final int TOGETHER = 20;

    private final DueTasks items;
    private final DueTaskExecutor performer;
    private final Clock realTime;
    private final JobSettings settings;
    private volatile boolean stopping;

    DueTaskPoller(DueTasks items, DueTaskExecutor performer, Clock realTime, JobSettings settings) {
        this.items = items;
        this.performer = performer;
        this.realTime = realTime;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::perform, settings.interval());
    }

    /** Ends what is under way, and leaves the rest to others or to the next start. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        stopping = true;
    }

    /** Works off all that is due now. */
    private void perform() {
        boolean more = true;
        while (more && !stopping) {
            more = false;
            for (var account : accountsWithDueWork(realTime.millis()).entrySet()) {
                more |= perform(items.earliest(account.getKey(), account.getValue(), TURN));
            }
        }
    }

    /** Some accounts with work that is due, and up to what time of theirs it is: all that have some take their turn in the end. */
    Map<String, Long> accountsWithDueWork(long now) {
        var accounts = new LinkedHashMap<String, Long>();
        items.longestDue(now, TURN).forEach(account -> accounts.put(account, now));
        if (!accounts.isEmpty()) {
            items.latelyDue(now, TURN).forEach(account -> accounts.put(account, now));
        }
        items.dueAhead(now, TURN).forEach(moved -> accounts.put(moved.getAccount(), moved.getMillis()));
        return accounts;
    }

    /** Tells whether anything was done, so that there may be more; where other instances are at all of it, there is not. */
    private boolean perform(List<DueTask> due) {
        boolean done = false;
        for (int from = 0; from < due.size() && !stopping; from += TOGETHER) {
            var next = due.subList(from, Math.min(due.size(), from + TOGETHER));
            var turn =
                    performer.performUnlessTaken(next.stream().map(DueTask::id).toList());
            done |= turn.done() > 0;
            if (turn.taken()) {
                return done;
            }
        }
        return done;
    }
}
