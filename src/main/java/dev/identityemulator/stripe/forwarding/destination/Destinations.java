package dev.identityemulator.stripe.forwarding.destination;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.core.time.AccountClock;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is set for destinations. */
@Service
public class Destinations {

    private static final int MOST = 1000;

    private final EntityManager entities;
    private final AccountClock clock;

    Destinations(EntityManager entities, AccountClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Sets something for the addresses of a pattern; the newest one counts.
     *
     * @throws dev.identityemulator.api.error.ApiException if there are too many
     */
    @Transactional
    public Destination add(String account, DestinationTerms terms) {
        if (all(account).size() >= MOST) {
            throw ApiErrors.wrongState("You have reached the maximum of " + MOST + " forwarding destinations.");
        }
        var destination = new Destination(account, clock.next(account), terms);
        entities.persist(destination);
        return destination;
    }

    /** What is set for an address. */
    @Transactional(readOnly = true)
    public DestinationTerms at(String account, String url) {
        return all(account).stream()
                .filter(destination -> destination.isAt(url))
                .findFirst()
                .map(Destination::terms)
                .orElse(DestinationTerms.NONE);
    }

    /** One page of them, the newest first. */
    @Transactional(readOnly = true)
    public Page<Destination> list(String account, ListParams params) {
        Cursors.check(params, Destination.NOUN, id -> find(account, id).isPresent());
        return KeysetQuery.over(entities, Destination.class, Destination.PREFIX, Destination::id, account)
                .page(params);
    }

    /**
     * Removes one.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such destination
     */
    @Transactional
    public void delete(String account, String id) {
        entities.remove(find(account, id).orElseThrow(() -> ApiErrors.noSuch(Destination.NOUN, id, "id")));
    }

    /** Removes all of them. */
    @Transactional
    public void deleteAll(String account) {
        all(account).forEach(entities::remove);
    }

    private List<Destination> all(String account) {
        var text = "select d from Destination d where d.account = :account order by d.account desc, d.id desc";
        return entities.createQuery(text, Destination.class)
                .setParameter("account", account)
                .getResultList();
    }

    private Optional<Destination> find(String account, String id) {
        return Optional.ofNullable(entities.find(Destination.class, new ResourceKey(account, id)));
    }
}
