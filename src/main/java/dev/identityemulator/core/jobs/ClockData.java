package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.CopiedColumn;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.core.time.ClockOffset;
import dev.identityemulator.core.time.ClockOffsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Resets an account's clock to real time, and deletes its due tasks. */
@Component
class ClockData implements AccountData, AccountState {

    /** Added to the milliseconds at which a task is due. */
    private static final long NEVER = 1_000_000_000_000_000_000L;

    private static final long LATEST_DUE = NEVER / 1000;

    private final ClockOffsets offsets;
    private final DueTasks tasks;
    private final ScopeClocks scopes;
    private final AccountClock clock;
    private final ObjectProvider<DueTaskHandler> handlers;

    ClockData(
            ClockOffsets offsets,
            DueTasks tasks,
            ScopeClocks scopes,
            AccountClock clock,
            ObjectProvider<DueTaskHandler> handlers) {
        this.handlers = handlers;
        this.offsets = offsets;
        this.tasks = tasks;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public void deleteAll(String account) {
        scopes.deleteByAccount(account);
        tasks.deleteByAccount(account);
        offsets.deleteByAccount(account);
        forgetAfterCommit(account);
    }

    /** In a copy no task is ever due. */
    @Override
    public List<CopiedColumn> copiedColumns() {
        return List.of(
                CopiedColumn.foundAlone("due_work", "id"),
                new CopiedColumn(
                        "due_work",
                        "due_millis",
                        "due_millis + " + NEVER,
                        "due_millis - " + NEVER,
                        CopiedColumn.Kind.PLAIN));
    }

    @Override
    public void stopTasks(String account) {
        tasks.deleteByAccount(account);
    }

    @Override
    public void replaced(String account) {
        forgetAfterCommit(account);
    }

    private void forgetAfterCommit(String account) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                clock.moved(account);
            }
        });
    }

    @Override
    public Optional<RowProblem> problem(String account) {
        var offset = offsets.findById(account);
        if (offset.isPresent() && !offset.get().isPossible()) {
            return Optional.of(new RowProblem(
                    "clock_offsets",
                    "",
                    "ahead_millis",
                    "A clock is not behind real time, nor behind where it is going."));
        }
        return scopes.all(account).stream()
                .filter(scope -> !ClockOffset.isPossible(scope.aheadMillis()))
                .map(scope -> new RowProblem(
                        "scope_clocks",
                        scope.id(),
                        "ahead_millis",
                        "No clock is behind its account's, or so far ahead."))
                .findFirst()
                .or(() -> problemOfTasks(account));
    }

    private Optional<RowProblem> problemOfTasks(String account) {
        var kinds = handlers.stream().map(DueTaskHandler::kind).collect(Collectors.toSet());
        return tasks.all(account).stream()
                .flatMap(task -> problem(task, kinds).stream())
                .findFirst();
    }

    private static Optional<RowProblem> problem(DueTask task, Set<String> kinds) {
        if (!kinds.contains(task.kind())) {
            return Optional.of(new RowProblem("due_work", task.id(), "kind", "There is no task of this kind."));
        }
        return task.dueMillis() >= 0 && task.dueMillis() <= LATEST_DUE
                ? Optional.empty()
                : Optional.of(new RowProblem("due_work", task.id(), "due_millis", "No task is due at such a time."));
    }
}
