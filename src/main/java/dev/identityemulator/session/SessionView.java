package dev.identityemulator.session;

import dev.identityemulator.account.Caller;
import dev.identityemulator.account.SensitiveResults;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.clock.AccountClock;
import org.springframework.stereotype.Component;

/** Shows a session to a caller, who always finds a valid secret and link on one that awaits input. */
@Component
class SessionView {

    private final VerificationSessionService sessions;
    private final SensitiveResults sensitive;
    private final AccountClock clock;

    SessionView(VerificationSessionService sessions, SensitiveResults sensitive, AccountClock clock) {
        this.sessions = sessions;
        this.sensitive = sensitive;
        this.clock = clock;
    }

    /** The session with what the caller wants expanded; sensitive fields are shown only while they are recent. */
    VerificationSessionResource of(VerificationSession session, Caller caller, Expansions expansions) {
        var ended = session.lastAttempt().ended();
        boolean redacted = session.redaction() == RedactionStatus.REDACTED; // until then its report is not
        if (ended != null && !redacted && SensitiveResults.areAskedFor(expansions)) {
            sensitive.requireRecent(caller, ended, clock.now(session.account()));
        }
        return of(session, caller);
    }

    VerificationSessionResource of(VerificationSession session, Caller caller) {
        boolean over = session.needsFreshLinks(clock.now(session.account()));
        var current = over ? sessions.renewLinks(session.account(), session.id()) : session;
        return VerificationSessionResource.of(current, caller.baseUrl());
    }
}
