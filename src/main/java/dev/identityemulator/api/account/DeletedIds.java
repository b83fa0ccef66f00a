package dev.identityemulator.api.account;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an account had and deleted: such an id still says where it stood in a list, and so is good as a cursor. It is asked for
 * only where a cursor leads to nothing.
 */
@Component
public class DeletedIds implements AccountData {

    private final EntityManager entities;

    DeletedIds(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes note of a deletion, in the transaction that deletes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String account, String id) {
        entities.persist(new DeletedId(account, id));
    }

    /** Whether the account had something with this id and deleted it. */
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
