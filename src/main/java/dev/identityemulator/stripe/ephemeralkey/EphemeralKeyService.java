package dev.identityemulator.stripe.ephemeralkey;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.EphemeralKeyCheck;
import dev.identityemulator.api.account.EphemeralSecret;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.customer.CustomerReferences;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes ephemeral keys, ends them, and tells what a key opens. */
@Service
class EphemeralKeyService implements EphemeralKeyCheck {

    private final EphemeralKeys keys;
    private final VerificationSessionService sessions;
    private final CustomerReferences customers;
    private final AccountClock clock;

    EphemeralKeyService(
            EphemeralKeys keys, VerificationSessionService sessions, CustomerReferences customers, AccountClock clock) {
        this.keys = keys;
        this.sessions = sessions;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Makes a key.
     *
     * @param version the API version that the caller sent
     * @return the key with its text, which is not kept
     * @throws ApiException if there is no such object, or no version was sent
     */
    @Transactional
    public EphemeralKeyResource create(Caller caller, EphemeralKeyCreateParams params, @Nullable String version) {
        var owner = owner(caller, params);
        if (version == null) {
            throw EphemeralKeyErrors.noVersion();
        }
        var secret = EphemeralSecret.fresh(caller.account());
        var key = new EphemeralKey(caller.account(), clock.next(caller.account()), owner, secret);
        return EphemeralKeyResource.of(keys.save(key), secret);
    }

    /**
     * Ends a key at once.
     *
     * @throws ApiException if the account has no such key
     */
    @Transactional
    public EphemeralKeyResource delete(Caller caller, String id) {
        var key = keys.findById(new ResourceKey(caller.account(), id))
                .orElseThrow(() -> ApiErrors.noSuch(EphemeralKey.NOUN, id, "key"));
        keys.delete(key);
        return EphemeralKeyResource.of(key, null);
    }

    @Override
    @Transactional(readOnly = true)
    public String opened(String account, String key, String maskedKey) {
        var found = keys.findByDigest(account, EphemeralKey.digest(key))
                .filter(kept -> kept.isOf(key))
                .orElseThrow(() -> KeyErrors.unknown(maskedKey));
        if (found.isExpired(clock.now(account))) {
            throw KeyErrors.expired(maskedKey);
        }
        return found.owner().id();
    }

    private KeyOwner owner(Caller caller, EphemeralKeyCreateParams params) {
        var session = params.verificationSession();
        if (session != null) {
            if (sessions.find(caller, session).isEmpty()) {
                throw ApiErrors.noSuchParam("VerificationSession", session, "verification_session");
            }
            return new KeyOwner(session, KeyOwner.SESSION);
        }
        var card = params.issuingCard();
        if (card != null) {
            throw ApiErrors.noSuchParam("issuing card", card, "issuing_card");
        }
        var customer = String.valueOf(params.customer());
        customers.check(caller.account(), customer, "customer");
        return new KeyOwner(customer, KeyOwner.CUSTOMER);
    }
}
