package dev.identityemulator.core.jobs;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.platform.observability.SanitizedException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs due tasks: the work and the removal of its task are one transaction, which may hold several tasks of an account. */
@Component
class DueTaskExecutor {

    /** The most tasks in one transaction: enough to share the cost of a commit, few enough to hold no lock for long. */
    static final int TOGETHER = 20;

    private static final Logger log = LoggerFactory.getLogger(DueTaskExecutor.class);

    private final DueTasks tasks;
    private final AccountClock clock;
    private final Map<String, DueTaskHandler> handlers;
    private final TransactionTemplate transaction;
    private final DueTaskMeters meters;
    private final EntityManager entities;

    DueTaskExecutor(
            DueTasks tasks,
            AccountClock clock,
            List<DueTaskHandler> handlers,
            TransactionTemplate transaction,
            DueTaskMeters meters,
            EntityManager entities) {
        this.tasks = tasks;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(DueTaskHandler::kind, Function.identity()));
        this.transaction = transaction;
        this.meters = meters;
        this.entities = entities;
    }

    /** The result of an attempt to run a task. */
    enum Result {
        DONE,
        /** The task failed, and is postponed. */
        FAILED,
        /** Another transaction has the task, or has done it. */
        TAKEN
    }

    /** The result of several: how many were done, and whether the batch ended at a task that another transaction has. */
    record BatchResult(int done, boolean taken) {}

    /** The first of these tasks, with those behind it that its handler does along with it. */
    List<DueTask> batch(List<DueTask> due) {
        var kind = due.get(0).kind();
        int end = 1;
        while (handlers.get(kind) instanceof BatchTaskHandler
                && end < due.size()
                && due.get(end).kind().equals(kind)) {
            end++;
        }
        return due.subList(0, end);
    }

    /** Runs these one after the other, in one transaction unless one of them fails. */
    BatchResult performUnlessTaken(List<DueTask> due) {
        try {
            var kinds = transaction.execute(status -> performTogether(due));
            kinds.forEach(meters::done);
            return new BatchResult(kinds.size(), kinds.size() < due.size());
        } catch (RuntimeException failure) {
            warn(due, failure);
            return performAlone(ids(due));
        }
    }

    /**
     * Runs tasks up to one that another transaction has, and returns their kinds. The persistence context is cleared after
     * each batch, as flushes would cost more with each.
     */
    private List<String> performTogether(List<DueTask> due) {
        var done = new ArrayList<String>();
        for (int from = 0, to; from < due.size(); from = to) {
            var batch = batch(due.subList(from, due.size()));
            var free = tasks.lockUpToTaken(batch);
            done.addAll(perform(free));
            to = free.size() < batch.size() ? due.size() : from + batch.size();
            entities.flush();
            entities.clear();
        }
        return done;
    }

    private BatchResult performAlone(List<String> ids) {
        int done = 0;
        for (var id : ids) {
            var result = perform(id, each -> tasks.lockUnlessTaken(List.of(each)));
            if (result == Result.TAKEN) {
                return new BatchResult(done, true);
            }
            done += result == Result.DONE ? 1 : 0;
        }
        return new BatchResult(done, false);
    }

    /** Runs a {@link #batch} up to what another transaction has of it; if that has the first, waits until it has run it. */
    void performOrAwait(List<DueTask> batch) {
        if (batch.size() == 1) {
            performOrAwait(batch.get(0).id());
            return;
        }
        try {
            var kinds = transaction.execute(status -> perform(tasks.lockOrAwaitFirst(batch)));
            kinds.forEach(meters::done);
        } catch (RuntimeException failure) {
            warn(batch, failure);
            ids(batch).forEach(this::performOrAwait);
        }
    }

    /** Runs the task, or waits until another transaction has run it. */
    void performOrAwait(String id) {
        perform(id, each -> tasks.lock(each).stream().toList());
    }

    private static List<String> ids(List<DueTask> due) {
        return due.stream().map(DueTask::id).toList();
    }

    private static void warn(List<DueTask> due, RuntimeException failure) {
        log.warn(
                "A batch of tasks from {} on failed: each is run alone",
                due.get(0).id(),
                SanitizedException.of(failure));
    }

    private Result perform(String id, Function<String, List<DueTask>> claim) {
        try {
            var done = transaction.execute(status -> perform(claim.apply(id)));
            done.forEach(meters::done);
            return done.isEmpty() ? Result.TAKEN : Result.DONE;
        } catch (RuntimeException failure) {
            log.error("Task {} failed and is postponed", id, SanitizedException.of(failure));
            postpone(id);
            return Result.FAILED;
        }
    }

    private void postpone(String id) {
        try {
            var kind = transaction.execute(status -> tasks.lock(id).map(this::postpone));
            kind.ifPresent(meters::failed);
        } catch (RuntimeException failure) {
            log.error("Task {} could not be postponed, and stays due", id, SanitizedException.of(failure));
        }
    }

    private String postpone(DueTask task) {
        task.postpone(clock.now(task.account()));
        return task.kind();
    }

    /** Runs locked tasks of one kind, and returns the kind of each. */
    private List<String> perform(List<DueTask> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        var kind = batch.get(0).kind();
        var account = batch.get(0).account();
        var handler = handlers.get(kind);
        if (handler instanceof BatchTaskHandler several) {
            several.perform(account, batch.stream().map(DueTask::subject).toList());
        } else if (handler != null) {
            handler.perform(account, batch.get(0).subject());
        } else {
            throw new IllegalStateException("no handler for tasks of the kind " + kind);
        }
        batch.forEach(tasks::delete);
        return Collections.nCopies(batch.size(), kind);
    }
}
