package dev.identityemulator.stripe.identity.link;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.identity.session.LinkToken;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessions;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import dev.identityemulator.stripe.identity.session.VerificationTransition;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds sessions for users, who have a link or a client secret but no key.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-sessions">Stripe: Verification Sessions</a>
 */
@Service
public class LinkedSessions {

    private final VerificationSessions sessions;
    private final EntityManager entities;
    private final AccountClock clock;

    LinkedSessions(VerificationSessions sessions, EntityManager entities, AccountClock clock) {
        this.sessions = sessions;
        this.entities = entities;
        this.clock = clock;
    }

    /** The session that the token of a link names, even if the link is no longer valid. */
    @Transactional(readOnly = true)
    public Optional<LinkedSession> find(String token) {
        return LinkToken.read(token)
                .map(name -> new ResourceKey(name.account(), name.session()))
                .map(key -> entities.find(VerificationSession.class, key))
                .map(session -> seen(session, token));
    }

    /** Locks the same session for a change. Other changes wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LinkedSession> lock(String token) {
        return LinkToken.read(token)
                .flatMap(name -> sessions.lock(name.account(), name.session()))
                .map(session -> seen(session, token));
    }

    /**
     * The token of the link to the session that a client secret is for.
     *
     * @throws ApiException if the secret is unknown, used or expired
     */
    @Transactional
    public String tokenOf(String account, String clientSecret) {
        var id = clientSecret.split("_secret_", 2)[0];
        var session = sessions.lock(account, id)
                .filter(found -> found.links().hasSecret(clientSecret))
                .orElseThrow(ClientSecretErrors::unknown);
        var now = clock.now(account);
        if (session.status() != VerificationStatus.REQUIRES_INPUT
                || session.state().redaction() != null) {
            throw session.state().error(VerificationTransition.SUBMIT);
        }
        if (session.links().validSecret() == null) {
            throw ClientSecretErrors.used();
        }
        if (session.links().secretIsOver(now)) {
            throw ClientSecretErrors.expired();
        }
        return String.valueOf(session.links().validToken());
    }

    private LinkedSession seen(VerificationSession session, String token) {
        var now = clock.now(session.account());
        return LinkedSession.of(session, LinkState.of(session, token, now));
    }
}
