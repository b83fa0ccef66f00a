package dev.identityemulator.stripe.identity.link;

import dev.identityemulator.core.jobs.ScopeAging;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessions;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets time pass for a session alone: its secret and its links expire sooner. It comes first, as the lock of a session keeps other
 * changes from what belongs to it.
 *
 * @see VerificationSession#age
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SessionAging implements ScopeAging {

    private final VerificationSessions sessions;

    SessionAging(VerificationSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void age(String account, String scope, Duration by) {
        sessions.lock(account, scope).ifPresent(session -> session.age(by));
    }
}
