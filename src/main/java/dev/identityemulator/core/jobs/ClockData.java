package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.accountstate.CopiedColumn;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.core.time.ClockOffsets;
import java.util.List;
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
    private final AccountClock clock;

    ClockData(ClockOffsets offsets, DueTasks tasks, AccountClock clock) {
        this.offsets = offsets;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void deleteAll(String account) {
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
}
