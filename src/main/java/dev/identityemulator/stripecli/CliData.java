package dev.identityemulator.stripecli;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.jobs.HourlyJob;
import dev.identityemulator.stripecli.feed.CliResends;
import dev.identityemulator.stripecli.session.CliSessions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets sessions with their account, or when no CLI has come back for long; what is connected stays connected. */
@Component
class CliData implements AccountData, HourlyJob {

    /** Much longer than the CLI takes to reconnect. */
    private static final Duration SESSIONS_KEPT = Duration.ofDays(7);

    /** Much longer than any instance takes to deliver again. */
    private static final Duration RESENDS_KEPT = Duration.ofHours(1);

    private final CliSessions sessions;
    private final CliResends resends;
    private final Clock realTime;

    CliData(CliSessions sessions, CliResends resends, Clock realTime) {
        this.sessions = sessions;
        this.resends = resends;
        this.realTime = realTime;
    }

    @Override
    public void deleteAll(String account) {
        sessions.deleteByAccount(account);
        resends.deleteByAccount(account);
    }

    @Override
    @Transactional
    public void runHourly() {
        var now = realTime.instant();
        sessions.deleteUnusedSince(now.minus(SESSIONS_KEPT));
        resends.deleteOlderThan(now.minus(RESENDS_KEPT));
    }
}
