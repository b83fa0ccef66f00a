package dev.identityemulator.api.account;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ids of deleted resources. Such an id still tells a place in a list, so it is a valid cursor; it is looked up only if a
 * cursor is not found.
 */
@Component
public class DeletedIds implements AccountData {

    private final EntityManager entities;

    DeletedIds(EntityManager entities) {
        this.entities = entities;
    }

    /** Notes a deletion, in the transaction that deletes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String account, String id) {
        entities.persist(new DeletedId(account, id));
    }

    /** Whether the account deleted a resource with this id. */
    public boolean include(String account, String id) {
        return entities.find(DeletedId.class, new ResourceKey(account, id)) != null;
    }

    @Override
    public void deleteAll(String account) {
        entities.createQuery("delete from DeletedId d where d.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
