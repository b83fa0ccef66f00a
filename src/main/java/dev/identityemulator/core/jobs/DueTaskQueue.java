package dev.identityemulator.core.jobs;

import dev.identityemulator.core.time.AccountClock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a room puts what is to happen later. */
@Component
public class DueTaskQueue {

    private final DueTasks items;
    private final AccountClock clock;

    DueTaskQueue(DueTasks items, AccountClock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** Whether anything of the account is due by now and not yet done. */
    public boolean isBehind(String account) {
        long now = clock.now(account).toEpochMilli();
        return !items.earliest(account, now, Limit.of(1)).isEmpty();
    }

    /** What is to happen in the account, soonest first. */
    public List<UpcomingTask> planned(String account, int most) {
        return items.earliest(account, Long.MAX_VALUE, Limit.of(most)).stream()
                .map(UpcomingTask::of)
                .toList();
    }

    /** Puts work of this kind on the agenda of the account, due at a moment of its time, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String account, String kind, String subject, Instant due) {
        items.save(new DueTask(account, kind, subject, due));
    }
}
