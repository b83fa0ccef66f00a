package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.core.time.ClockOffsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Resets an account's clock to real time, and deletes its due tasks. */
@Component
class ClockData implements AccountData {

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
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                clock.moved(account);
            }
        });
    }
}
