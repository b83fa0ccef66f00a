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

/** Does due work: the work and its removal from the agenda are one transaction, which may have some more of the same account. */
@Component
class DueTaskExecutor {

    private static final Logger log = LoggerFactory.getLogger(DueTaskExecutor.class);

    private final DueTasks items;
    private final AccountClock clock;
    private final Map<String, DueTaskHandler> kinds;
    private final TransactionTemplate transaction;
    private final DueTaskMeters meters;
    private final EntityManager entities;

    DueTaskExecutor(
            DueTasks items,
            AccountClock clock,
            List<DueTaskHandler> kinds,
            TransactionTemplate transaction,
            DueTaskMeters meters,
            EntityManager entities) {
        this.items = items;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(DueTaskHandler::kind, Function.identity()));
        this.transaction = transaction;
        this.meters = meters;
        this.entities = entities;
    }

    /** What became of an attempt to do a piece of work. */
    enum Result {
        DONE,
        /** It went wrong, and is put off. */
        FAILED,
        /** Somebody else is at it, or has done it. */
        TAKEN
    }

    /** What became of several: how many were done, and whether somebody else was at one, which is where it ended. */
    record BatchResult(int done, boolean taken) {}

    /** Does these one after the other, in one transaction unless one of them goes wrong. */
    BatchResult performUnlessTaken(List<String> ids) {
        try {
            var kinds = transaction.execute(status -> performTogether(ids));
            kinds.forEach(meters::done);
            return new BatchResult(kinds.size(), kinds.size() < ids.size());
        } catch (RuntimeException failure) {
            log.warn(
                    "Of due work {} and on something failed: each is done alone",
                    ids.get(0),
                    SanitizedException.of(failure));
            return performAlone(ids);
        }
    }

    /**
     * The kinds of what was done, up to what somebody else is at. What was read for one is forgotten before the next, or each
     * would cost more than the one before.
     */
    private List<String> performTogether(List<String> ids) {
        var done = new ArrayList<String>();
        for (var id : ids) {
            var item = items.lockUnlessTaken(id);
            if (item.isEmpty()) {
                return done;
            }
            done.add(perform(item.get()));
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

    /** Does it unless somebody else is at it. */
    Result performUnlessTaken(String id) {
        return perform(id, items::lockUnlessTaken);
    }

    /** Does it, or waits until another instance has. */
    void performOrAwait(String id) {
        perform(id, items::lock);
    }

    private Result perform(String id, Function<String, Optional<DueTask>> claim) {
        try {
            var done = transaction.execute(status -> claim.apply(id).map(this::perform));
            done.ifPresent(meters::done);
            return done.isPresent() ? Result.DONE : Result.TAKEN;
        } catch (RuntimeException failure) {
            log.error("Due work {} failed and is put off", id, SanitizedException.of(failure));
            postpone(id);
            return Result.FAILED;
        }
    }

    private void postpone(String id) {
        try {
            var kind = transaction.execute(status -> items.lock(id).map(this::postpone));
            kind.ifPresent(meters::failed);
        } catch (RuntimeException failure) {
            log.error("Due work {} could not be put off, and stays due", id, SanitizedException.of(failure));
        }
    }

    private String postpone(DueTask item) {
        item.postpone(clock.now(item.account()));
        return item.kind();
    }

    private String perform(DueTask item) {
        var work = kinds.get(item.kind());
        if (work == null) {
            throw new IllegalStateException("no work of the kind " + item.kind());
        }
        work.perform(item.account(), item.subject());
        items.delete(item);
        return item.kind();
    }
}
