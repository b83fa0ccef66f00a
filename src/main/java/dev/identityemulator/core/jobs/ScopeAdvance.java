package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.platform.console.Console;
import dev.identityemulator.platform.console.Severity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets time pass for one scope of an account, such as a session: all that waits for a time there comes sooner, and the account's clock
 * stays. It goes from task to task, so that what a task adds for later waits its own time.
 */
@Service
public class ScopeAdvance {

    private final ScopeClocks clocks;
    private final ScopeTasks tasks;
    private final DueTaskExecutor executor;
    private final TransactionTemplate transaction;
    private final List<InFlightWork> inFlightWork;
    private final List<ScopeAging> aging;
    private final Console console;

    ScopeAdvance(
            ScopeClocks clocks,
            ScopeTasks tasks,
            DueTaskExecutor executor,
            TransactionTemplate transaction,
            List<InFlightWork> inFlightWork,
            List<ScopeAging> aging,
            Console console) {
        this.clocks = clocks;
        this.tasks = tasks;
        this.executor = executor;
        this.transaction = transaction;
        this.inFlightWork = inFlightWork;
        this.aging = aging;
        this.console = console;
    }

    /** The time that passed, and the task that is due then; null if all of the time has passed. */
    private record Step(long millis, @Nullable String task) {}

    /** How far the time of the scope is ahead of its account's. */
    public long aheadMillis(String account, String scope) {
        return clocks.findById(new ResourceKey(account, scope))
                .map(ScopeClock::aheadMillis)
                .orElse(0L);
    }

    /** Runs the tasks of the scope that are due now, without waiting for their in-flight work. */
    public void catchUp(String account, String scope) {
        var due = tasks.next(account, scope, 0);
        while (due.isPresent()) {
            executor.performOrAwait(due.get().id());
            due = tasks.next(account, scope, 0);
        }
    }

    /** Lets so much time pass, and returns when all tasks of the scope that become due on the way are done. */
    public void by(String account, String scope, long millis) {
        transaction.executeWithoutResult(status -> clocks.insertIfAbsent(account, scope));
        awaitInFlight(account, scope);
        long left = millis;
        var step = step(account, scope, left);
        while (step.task() != null) {
            left -= step.millis();
            executor.performOrAwait(step.task());
            awaitInFlight(account, scope);
            step = step(account, scope, left);
        }
        console.say(Severity.NORMAL, () -> "clock of " + scope + " moved by " + ClockAdvance.text(millis));
    }

    /** The lock lets concurrent advances add up. Without its row the account was emptied meanwhile, and there is nothing left to do. */
    private Step step(String account, String scope, long left) {
        var step = transaction.execute(
                status -> clocks.lock(account, scope).map(locked -> step(locked, account, scope, left)));
        return step.orElse(new Step(left, null));
    }

    private Step step(ScopeClock locked, String account, String scope, long left) {
        var next = tasks.next(account, scope, left);
        long passing = next.map(ScopeTasks.Next::inMillis).orElse(left);
        if (passing > 0) {
            locked.pass(passing);
            tasks.bringNearer(account, scope, passing);
            aging.forEach(each -> each.age(account, scope, Duration.ofMillis(passing)));
        }
        return new Step(passing, next.map(ScopeTasks.Next::id).orElse(null));
    }

    private void awaitInFlight(String account, String scope) {
        inFlightWork.forEach(inFlight -> inFlight.await(account, scope));
    }
}
