package dev.identityemulator.stripecli;

import dev.identityemulator.api.account.AccountData;
import dev.identityemulator.core.accountstate.AccountState;
import dev.identityemulator.core.jobs.HourlyJob;
import dev.identityemulator.stripecli.feed.ResendFeed;
import dev.identityemulator.stripecli.session.CliSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes sessions with their account, or once no CLI has come back for long. Open connections stay open. */
@Component
class CliData implements AccountData, HourlyJob, AccountState {

    /** Much longer than the CLI takes to reconnect. */
    private static final Duration SESSIONS_KEPT = Duration.ofDays(7);

    /** Much longer than any instance takes to send an event again. */
    private static final Duration RESENDS_KEPT = Duration.ofHours(1);

    private final CliSessions sessions;
    private final ResendFeed resends;
    private final Clock realTime;

    CliData(CliSessions sessions, ResendFeed resends, Clock realTime) {
        this.sessions = sessions;
        this.resends = resends;
        this.realTime = realTime;
    }

    @Override
    public void deleteAll(String account) {
        sessions.deleteByAccount(account);
        resends.deleteAll(account);
    }

    @Override
    @Transactional
    public void runHourly() {
        var now = realTime.instant();
        sessions.deleteUnusedSince(now.minus(SESSIONS_KEPT));
        resends.deleteOlderThan(now.minus(RESENDS_KEPT));
    }

    @Override
    public Set<String> tablesApart() {
        return Set.of("cli_sessions", "cli_resends");
    }
}
