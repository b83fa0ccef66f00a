package dev.identityemulator.session;

import dev.identityemulator.account.Caller;
import dev.identityemulator.clock.AccountClock;
import org.springframework.stereotype.Component;

/** Shows a session to a caller, who always finds a valid secret and link on one that awaits input. */
@Component
class SessionView {

    private final VerificationSessionService sessions;
    private final AccountClock clock;

    SessionView(VerificationSessionService sessions, AccountClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    VerificationSessionResource of(VerificationSession session, Caller caller) {
        boolean over = session.needsFreshLinks(clock.now(session.account()));
        var current = over ? sessions.renewLinks(session.account(), session.id()) : session;
        return VerificationSessionResource.of(current, caller.baseUrl());
    }
}
