package dev.identityemulator.core.jobs;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.core.time.ClockOffset;
import dev.identityemulator.core.time.ClockOffsets;
import dev.identityemulator.platform.console.Console;
import dev.identityemulator.platform.console.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Advances an account's clock from task to task, so that each runs at its own time. */
@Service
public class ClockAdvance {

    private static final long MILLIS = 1000;

    private final ClockOffsets offsets;
    private final DueTasks tasks;
    private final DueTaskExecutor executor;
    private final AccountClock clock;
    private final TransactionTemplate transaction;
    private final Clock realTime;
    private final List<InFlightWork> inFlightWork;
    private final Console console;

    ClockAdvance(
            ClockOffsets offsets,
            DueTasks tasks,
            DueTaskExecutor executor,
            AccountClock clock,
            TransactionTemplate transaction,
            Clock realTime,
            List<InFlightWork> inFlightWork,
            Console console) {
        this.offsets = offsets;
        this.tasks = tasks;
        this.executor = executor;
        this.clock = clock;
        this.transaction = transaction;
        this.realTime = realTime;
        this.inFlightWork = inFlightWork;
        this.console = console;
    }

    /** Runs the tasks that are due now, without advancing the clock and without waiting for their in-flight work. */
    public void catchUp(String account) {
        long now = clock.now(account).toEpochMilli();
        var due = next(account, now);
        while (!due.isEmpty()) {
            executor.performOrAwait(due);
            due = next(account, now);
        }
    }

    /** Advances the clock by this many milliseconds, and returns when all tasks that become due on the way are done. */
    public void by(String account, long millis) {
        long target = order(account, millis);
        long until = realTime.millis() + target;
        awaitInFlight(account);
        var next = next(account, until);
        while (!next.isEmpty()) {
            long due = next.get(next.size() - 1).dueMillis();
            move(account, Math.min(target, due - realTime.millis()));
            executor.performOrAwait(next);
            awaitInFlight(account);
            next = next(account, until);
        }
        move(account, target);
        console.say(Severity.NORMAL, () -> "clock moved by " + text(millis) + " to " + time(target));
    }

    /** The next task up to an instant, with those of the same second that are done along with it: no finer time is ever shown. */
    private List<DueTask> next(String account, long until) {
        var due = tasks.earliest(account, until, Limit.of(DueTaskExecutor.TOGETHER));
        return due.isEmpty() ? due : executor.batch(ofOneSecond(due));
    }

    private static List<DueTask> ofOneSecond(List<DueTask> due) {
        long second = due.get(0).dueMillis() / MILLIS;
        return due.stream()
                .takeWhile(task -> task.dueMillis() / MILLIS == second)
                .toList();
    }

    /** In whole seconds: a move to a task that is due in ten minutes is a few milliseconds shorter than those. */
    static String text(long millis) {
        var seconds = Duration.ofSeconds(Math.round(millis / 1000.0));
        return DurationFormatterUtils.print(seconds, DurationFormat.Style.COMPOSITE);
    }

    private Instant time(long aheadMillis) {
        return realTime.instant().plusMillis(aheadMillis).truncatedTo(ChronoUnit.SECONDS);
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

    /** Locks the offset, which is inserted where there is none: before the first advance, and after a reset of the account. */
    private ClockOffset locked(String account) {
        return offsets.lock(account).orElseGet(() -> {
            offsets.insertIfAbsent(account);
            return locked(account);
        });
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
