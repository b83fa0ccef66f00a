package dev.identityemulator.clock;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * The scheduled job, on every instance: it does what has fallen due in real time, and so catches up after a restart. Where
 * somebody else is at the work of an account, it leaves the rest of that account's to them: things happen in their order.
 */
@Component
class DueWorkSchedule implements SchedulingConfigurer {

    private static final Limit BATCH = Limit.of(100);

    private final DueItems items;
    private final DueWorkPerformer performer;
    private final Clock realTime;
    private final JobSettings settings;

    DueWorkSchedule(DueItems items, DueWorkPerformer performer, Clock realTime, JobSettings settings) {
        this.items = items;
        this.performer = performer;
        this.realTime = realTime;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::perform, settings.interval());
    }

    /** Works off all that is due now. */
    private void perform() {
        boolean more = true;
        while (more) {
            long now = realTime.millis();
            boolean moreNow = perform(items.due(now, BATCH));
            boolean moreAhead = perform(items.dueAhead(now, BATCH));
            more = moreNow || moreAhead;
        }
    }

    /** Tells whether there may be more to do; where other instances are at all of it, there is not. */
    private boolean perform(List<DueItem> due) {
        var leftToOthers = new HashSet<String>();
        int done = 0;
        for (var item : due) {
            var result = leftToOthers.contains(item.account())
                    ? DueWorkPerformer.Result.TAKEN
                    : performer.performUnlessTaken(item.id());
            if (result == DueWorkPerformer.Result.TAKEN) {
                leftToOthers.add(item.account());
            }
            done += result == DueWorkPerformer.Result.DONE ? 1 : 0;
        }
        return done > 0 && due.size() == BATCH.max();
    }
}
