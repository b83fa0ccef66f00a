package dev.identityemulator.clock;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The scheduled job, on every instance: it does what has fallen due in real time, and so catches up after a restart. */
@Component
class DueWorkSchedule {

    private static final Limit BATCH = Limit.of(100);

    private final DueItems items;
    private final DueWorkPerformer performer;
    private final Clock realTime;

    DueWorkSchedule(DueItems items, DueWorkPerformer performer, Clock realTime) {
        this.items = items;
        this.performer = performer;
        this.realTime = realTime;
    }

    /** Works off all that is due now. */
    @Scheduled(fixedDelayString = "${emulator.jobs.interval:500ms}")
    void perform() {
        boolean more = true;
        while (more) {
            long now = realTime.millis();
            boolean moreNow = perform(items.due(now, BATCH));
            boolean moreAhead = perform(items.dueAhead(now, BATCH));
            more = moreNow || moreAhead;
        }
    }

    private boolean perform(List<DueItem> due) {
        due.forEach(item -> performer.performUnlessTaken(item.id()));
        return due.size() == BATCH.max();
    }
}
