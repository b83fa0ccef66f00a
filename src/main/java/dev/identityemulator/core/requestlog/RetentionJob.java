package dev.identityemulator.core.requestlog;

import dev.identityemulator.core.jobs.HourlyJob;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the logs of accounts that nobody has used for as long as lines are kept; others are seen to as they grow. */
@Component
class RetentionJob implements HourlyJob {

    private final RequestLogHeaders accounts;
    private final Clock realTime;

    RetentionJob(RequestLogHeaders accounts, Clock realTime) {
        this.accounts = accounts;
        this.realTime = realTime;
    }

    @Override
    @Transactional
    public void runHourly() {
        var oldest = realTime.instant().minus(RequestLogStore.KEPT);
        for (var account : accounts.idleSince(LogPositions.micros(oldest))) {
            var log = accounts.lock(account);
            int deleted = accounts.deleteBefore(account, LogPositions.at(oldest));
            accounts.save(account, log.newestMicros(), log.lines() - deleted);
        }
    }
}
