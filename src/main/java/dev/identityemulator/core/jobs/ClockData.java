package dev.identityemulator.core.jobs;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.core.time.ClockOffsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sets an account's clock back to real time, with nothing left to happen. */
@Component
class ClockData implements AccountData {

    private final ClockOffsets offsets;
    private final DueTasks items;
    private final AccountClock clock;

    ClockData(ClockOffsets offsets, DueTasks items, AccountClock clock) {
        this.offsets = offsets;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public void deleteAll(String account) {
        items.deleteByAccount(account);
        offsets.deleteByAccount(account);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                clock.moved(account);
            }
        });
    }
}
