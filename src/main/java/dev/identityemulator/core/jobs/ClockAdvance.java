package dev.identityemulator.core.jobs;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.core.time.ClockOffset;
import dev.identityemulator.core.time.ClockOffsets;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves an account's clock, from one thing that falls due to the next, so that each happens at its own time. */
@Service
public class ClockAdvance {

    private final ClockOffsets offsets;
    private final DueTasks items;
    private final DueTaskExecutor performer;
    private final AccountClock clock;
    private final TransactionTemplate transaction;
    private final Clock realTime;
    private final List<InFlightWork> inFlightWork;

    ClockAdvance(
            ClockOffsets offsets,
            DueTasks items,
            DueTaskExecutor performer,
            AccountClock clock,
            TransactionTemplate transaction,
            Clock realTime,
            List<InFlightWork> inFlightWork) {
        this.offsets = offsets;
        this.items = items;
        this.performer = performer;
        this.clock = clock;
        this.transaction = transaction;
        this.realTime = realTime;
        this.inFlightWork = inFlightWork;
    }

    /** Does what is due by now, without moving the clock, and does not wait for what follows from it. */
    public void catchUp(String account) {
        long now = clock.now(account).toEpochMilli();
        var due = items.earliest(account, now, Limit.of(1));
        while (!due.isEmpty()) {
            performer.performOrAwait(due.get(0).id());
            due = items.earliest(account, now, Limit.of(1));
        }
    }

    /** Moves the clock by so many milliseconds, and returns once all that fell due on the way has happened. */
    public void by(String account, long millis) {
        long target = order(account, millis);
        long until = realTime.millis() + target;
        awaitInFlight(account);
        var next = items.earliest(account, until, Limit.of(1));
        while (!next.isEmpty()) {
            move(account, Math.min(target, next.get(0).dueMillis() - realTime.millis()));
            performer.performOrAwait(next.get(0).id());
            awaitInFlight(account);
            next = items.earliest(account, until, Limit.of(1));
        }
        move(account, target);
    }

    private void awaitInFlight(String account) {
        inFlightWork.forEach(inFlight -> inFlight.await(account));
    }

    private long order(String account, long millis) {
        var target = transaction.execute(status -> {
            var offset = locked(account);
            offset.target(offset.targetMillis() + millis);
            return offset.targetMillis();
        });
        return target == null ? 0 : target;
    }

    /** Begins anew where the account was emptied between the two steps. */
    private ClockOffset locked(String account) {
        offsets.insertIfAbsent(account);
        return offsets.lock(account).orElseGet(() -> locked(account));
    }

    private void move(String account, long aheadMillis) {
        if (clock.aheadMillis(account) >= aheadMillis) {
            return;
        }
        transaction.executeWithoutResult(
                status -> offsets.lock(account).ifPresent(offset -> offset.moveTo(aheadMillis)));
        clock.moved(account);
    }
}
