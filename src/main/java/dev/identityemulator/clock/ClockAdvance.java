package dev.identityemulator.clock;

import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves an account's clock, from one thing that falls due to the next, so that each happens at its own time. */
@Service
class ClockAdvance {

    private final ClockOffsets offsets;
    private final DueItems items;
    private final DueWorkPerformer performer;
    private final AccountClock clock;
    private final TransactionTemplate transaction;
    private final Clock realTime;

    ClockAdvance(
            ClockOffsets offsets,
            DueItems items,
            DueWorkPerformer performer,
            AccountClock clock,
            TransactionTemplate transaction,
            Clock realTime) {
        this.offsets = offsets;
        this.items = items;
        this.performer = performer;
        this.clock = clock;
        this.transaction = transaction;
        this.realTime = realTime;
    }

    /** Moves the clock by so many milliseconds, and returns once all that fell due on the way has happened. */
    void by(String account, long millis) {
        long target = order(account, millis);
        long until = realTime.millis() + target;
        var next = items.earliest(account, until, Limit.of(1));
        while (!next.isEmpty()) {
            move(account, Math.min(target, next.get(0).dueMillis() - realTime.millis()));
            performer.performOrAwait(next.get(0).id());
            next = items.earliest(account, until, Limit.of(1));
        }
        move(account, target);
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
        transaction.executeWithoutResult(
                status -> offsets.lock(account).ifPresent(offset -> offset.moveTo(aheadMillis)));
        clock.moved(account);
    }
}
