package dev.identityemulator.requestlog;

import dev.identityemulator.api.resource.ResourceIds;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the logs of accounts that nobody has used for as long as lines are kept; others are seen to as they grow. */
@Component
class RetentionJob {

    private final AccountLogs accounts;
    private final Clock realTime;

    RetentionJob(AccountLogs accounts, Clock realTime) {
        this.accounts = accounts;
        this.realTime = realTime;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void deleteIdle() {
        var oldest = realTime.instant().minus(LineStore.KEPT);
        for (var account : accounts.idleSince(LineStore.micros(oldest))) {
            var log = accounts.lock(account);
            int deleted = accounts.deleteBefore(account, ResourceIds.lowest(LoggedRequest.PREFIX, oldest));
            accounts.save(account, log.newestMicros(), log.lines() - deleted);
        }
    }
}
