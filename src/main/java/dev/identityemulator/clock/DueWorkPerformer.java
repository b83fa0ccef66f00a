package dev.identityemulator.clock;

import dev.identityemulator.api.error.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one piece of due work: the work and its removal from the agenda are one transaction. */
@Component
class DueWorkPerformer {

    private static final Logger log = LoggerFactory.getLogger(DueWorkPerformer.class);

    private final DueItems items;
    private final AccountClock clock;
    private final Map<String, DueWork> kinds;
    private final TransactionTemplate transaction;
    private final DueWorkMeters meters;

    DueWorkPerformer(
            DueItems items,
            AccountClock clock,
            List<DueWork> kinds,
            TransactionTemplate transaction,
            DueWorkMeters meters) {
        this.items = items;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(DueWork::kind, Function.identity()));
        this.transaction = transaction;
        this.meters = meters;
    }

    /** What became of an attempt to do a piece of work. */
    enum Result {
        DONE,
        /** It went wrong, and is put off. */
        FAILED,
        /** Somebody else is at it, or has done it. */
        TAKEN
    }

    /** Does it unless somebody else is at it. */
    Result performUnlessTaken(String id) {
        return perform(id, items::lockUnlessTaken);
    }

    /** Does it, or waits until another instance has. */
    void performOrAwait(String id) {
        perform(id, items::lock);
    }

    private Result perform(String id, Function<String, Optional<DueItem>> claim) {
        try {
            var done = transaction.execute(status -> claim.apply(id).map(this::perform));
            done.ifPresent(meters::done);
            return done.isPresent() ? Result.DONE : Result.TAKEN;
        } catch (RuntimeException failure) {
            log.error("Due work {} failed and is put off", id, Trace.of(failure));
            postpone(id);
            return Result.FAILED;
        }
    }

    private void postpone(String id) {
        try {
            var kind = transaction.execute(status -> items.lock(id).map(this::postpone));
            kind.ifPresent(meters::failed);
        } catch (RuntimeException failure) {
            log.error("Due work {} could not be put off, and stays due", id, Trace.of(failure));
        }
    }

    private String postpone(DueItem item) {
        item.postpone(clock.now(item.account()));
        return item.kind();
    }

    private String perform(DueItem item) {
        var work = kinds.get(item.kind());
        if (work == null) {
            throw new IllegalStateException("no work of the kind " + item.kind());
        }
        work.perform(item.account(), item.subject());
        items.delete(item);
        return item.kind();
    }
}
