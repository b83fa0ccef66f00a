package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.crypto.merchant.Access;
import dev.identityemulator.stripe.crypto.merchant.Merchants;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an application can do with sessions, and how the holder of a secret finds one.
 *
 * @see <a href="https://docs.stripe.com/crypto/onramp">Stripe: Crypto onramp</a>
 */
@Service
public class OnrampService {

    private static final String SECRET = "_secret_";

    private final EntityManager entities;
    private final Merchants merchants;
    private final AccountClock clock;
    private final ApplicationEventPublisher listeners;

    OnrampService(
            EntityManager entities, Merchants merchants, AccountClock clock, ApplicationEventPublisher listeners) {
        this.entities = entities;
        this.merchants = merchants;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * Creates a session. It has no event, as at Stripe.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account or the customer is not served, or the parameters
     *     contradict each other
     */
    @Transactional
    public OnrampSession create(Caller caller, OnrampCreateParams params) {
        var account = caller.account();
        Access.check(merchants.find(account), params.customerIpAddress());
        OnrampChecks.check(params);
        var session = new OnrampSession(
                account,
                clock.next(account),
                params.details(),
                params.kyc(),
                caller.baseUrl(),
                params.initialMetadata());
        entities.persist(session);
        listeners.publishEvent(new OnrampCreated(session));
        return session;
    }

    /**
     * The session with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such session
     */
    @Transactional(readOnly = true)
    public OnrampSession retrieve(String account, String id) {
        return find(account, id).orElseThrow(() -> OnrampErrors.noSuch(id));
    }

    /** One page of the account's sessions, the newest first. */
    @Transactional(readOnly = true)
    public Page<OnrampSession> list(String account, OnrampListParams params) {
        Cursors.check(params, OnrampSession.NOUN, id -> find(account, id).isPresent());
        return KeysetQuery.over(entities, OnrampSession.class, OnrampSession.PREFIX, OnrampSession::id, account)
                .where("status", params.status())
                .where("destinationCurrency", params.destinationCurrency())
                .where("destinationNetwork", params.destinationNetwork())
                .page(params);
    }

    /** The session whose page has this hash in its address. */
    @Transactional(readOnly = true)
    public Optional<OnrampSession> behind(String hash) {
        return OnrampHash.read(hash)
                .flatMap(name -> find(name.account(), name.session()))
                .filter(session -> session.hasHash(hash));
    }

    /**
     * The session that a client secret is for.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no session with this secret
     */
    @Transactional(readOnly = true)
    public OnrampSession withSecret(String account, String clientSecret) {
        return find(account, clientSecret.split(SECRET, 2)[0].replace("\0", ""))
                .filter(session -> session.hasSecret(clientSecret))
                .orElseThrow(OnrampErrors::unknownSecret);
    }

    private Optional<OnrampSession> find(String account, String id) {
        return Optional.ofNullable(entities.find(OnrampSession.class, new ResourceKey(account, id)));
    }
}
