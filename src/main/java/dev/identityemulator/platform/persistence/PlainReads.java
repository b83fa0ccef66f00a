package dev.identityemulator.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads entities in the transaction that is going on, if there is one. Where there is none, a statement is a whole by itself, and none is
 * begun: these entities are for showing, and changes to them are not noticed.
 */
@Component
public class PlainReads {

    private final EntityManager entities;
    private final SessionFactory factory;

    PlainReads(EntityManager entities, EntityManagerFactory factory) {
        this.entities = entities;
        this.factory = factory.unwrap(SessionFactory.class);
    }

    /** What this reads. */
    public <T extends @Nullable Object> T by(Function<EntityManager, T> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.apply(entities);
        }
        try (var session = factory.openSession()) {
            session.setDefaultReadOnly(true);
            return read.apply(session);
        }
    }
}
