package dev.identityemulator.core.jobs;

import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.platform.observability.SanitizedException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs due tasks: the work and the removal of its task are one transaction, which may hold several tasks of an account. */
@Component
class DueTaskExecutor {

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

    /** Runs these one after the other, in one transaction unless one of them fails. */
    BatchResult performUnlessTaken(List<String> ids) {
        try {
            var kinds = transaction.execute(status -> performTogether(ids));
            kinds.forEach(meters::done);
            return new BatchResult(kinds.size(), kinds.size() < ids.size());
        } catch (RuntimeException failure) {
            log.warn(
                    "A batch of tasks from {} on failed: each is run alone",
                    ids.get(0),
                    SanitizedException.of(failure));
            return performAlone(ids);
        }
    }

    /**
     * Runs tasks up to one that another transaction has, and returns their kinds. The persistence context is cleared after
     * each, as flushes would cost more with each task.
     */
    private List<String> performTogether(List<String> ids) {
        var done = new ArrayList<String>();
        for (var id : ids) {
            var task = tasks.lockUnlessTaken(id);
            if (task.isEmpty()) {
                return done;
            }
            done.add(perform(task.get()));
            entities.flush();
            entities.clear();
        }
        return done;
    }

    private BatchResult performAlone(List<String> ids) {
        int done = 0;
        for (var id : ids) {
            var result = performUnlessTaken(id);
            if (result == Result.TAKEN) {
                return new BatchResult(done, true);
            }
            done += result == Result.DONE ? 1 : 0;
        }
        return new BatchResult(done, false);
    }

    /** Runs the task unless another transaction has it. */
    Result performUnlessTaken(String id) {
        return perform(id, tasks::lockUnlessTaken);
    }

    /** Runs the task, or waits until another instance has run it. */
    void performOrAwait(String id) {
        perform(id, tasks::lock);
    }

    private Result perform(String id, Function<String, Optional<DueTask>> claim) {
        try {
            var done = transaction.execute(status -> claim.apply(id).map(this::perform));
            done.ifPresent(meters::done);
            return done.isPresent() ? Result.DONE : Result.TAKEN;
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

    private String perform(DueTask task) {
        var handler = handlers.get(task.kind());
        if (handler == null) {
            throw new IllegalStateException("no handler for tasks of the kind " + task.kind());
        }
        handler.perform(task.account(), task.subject());
        tasks.delete(task);
        return task.kind();
    }
}
