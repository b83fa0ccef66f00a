package dev.identityemulator.stripe.forwarding.card;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the card behind a payment method, and registers more of them. */
@Service
public class Cards {

    private final EntityManager entities;
    private final AccountClock clock;

    Cards(EntityManager entities, AccountClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Registers a card for an account. */
    @Transactional
    public RegisteredCard register(String account, CardDetails card) {
        var registered = new RegisteredCard(account, clock.next(account), card);
        entities.persist(registered);
        return registered;
    }

    /** Whether an account has this payment method. */
    @Transactional(readOnly = true)
    public boolean exists(String account, String id) {
        return TestCards.find(id).isPresent() || entities.find(RegisteredCard.class, key(account, id)) != null;
    }

    /** The card, and its CVC where that is asked for: of a registered card it can be used once. */
    @Transactional
    public Optional<CardDetails> use(String account, String id, boolean withCvc) {
        return TestCards.find(id)
                .or(() -> Optional.ofNullable(
                                entities.find(RegisteredCard.class, key(account, id), LockModeType.PESSIMISTIC_WRITE))
                        .map(card -> card.use(withCvc)));
    }

    private static ResourceKey key(String account, String id) {
        return new ResourceKey(account, id);
    }
}
