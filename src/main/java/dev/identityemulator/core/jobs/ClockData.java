package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.CopiedColumn;
import dev.identityemulator.core.accountstate.RowProblem;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.core.time.ClockOffsets;
import java.util.List;
import java.util.Optional;
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
        var kinds = handlers.stream().map(DueTaskHandler::kind).collect(Collectors.toSet());
        return tasks.all(account).stream()
                .filter(task -> !kinds.contains(task.kind()))
                .map(task -> new RowProblem("due_work", task.id(), "kind", "There is no task of this kind."))
                .findFirst();
    }
}
