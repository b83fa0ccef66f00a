package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.list.ResourceBatch;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.customer.CustomerReferences;
import dev.identityemulator.stripe.event.EventRecorder;
import dev.identityemulator.stripe.event.EventType;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.request.VerificationFlows;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.request.VerificationSessionUpdateParams;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The actions on sessions. Each change is one transaction, including its events.
 *
 * @see <a href="https://docs.stripe.com/identity/verification-sessions">Stripe: Verification Sessions</a>
 */
@Service
public class VerificationSessionService {

    private final ObjectProvider<VerificationSessions> sessions;
    private final SessionRows rows;
    private final EntityManager entities;
    private final EventRecorder events;
    private final AccountClock clock;
    private final DueTaskQueue taskQueue;
    private final RedactionSettings redaction;
    private final VerificationFlows flows;
    private final ObjectProvider<CustomerReferences> customers;
    private final ApplicationEventPublisher publisher;

    VerificationSessionService(
            ObjectProvider<VerificationSessions> sessions,
            SessionRows rows,
            EntityManager entities,
            EventRecorder events,
            AccountClock clock,
            DueTaskQueue taskQueue,
            RedactionSettings redaction,
            VerificationFlows flows,
            ObjectProvider<CustomerReferences> customers,
            ApplicationEventPublisher publisher) {
        this.sessions = sessions;
        this.rows = rows;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
        this.taskQueue = taskQueue;
        this.redaction = redaction;
        this.flows = flows;
        this.customers = customers;
        this.publisher = publisher;
    }

    @Transactional
    public VerificationSession create(Caller caller, VerificationSessionCreateParams params) {
        if (params.relatedCustomer() != null) {
            customers.getObject().check(caller.account(), params.relatedCustomer(), "related_customer");
        }
        var created = clock.next(caller.account());
        var key = VerificationSession.key(caller.account(), created);
        var session = new VerificationSession(key, created, params, options(params));
        rows.add(session);
        record(SessionEventType.CREATED, session, caller);
        publisher.publishEvent(new SessionCreated(SessionDescription.of(session)));
        return asLeftByListeners(session);
    }

    /** A listener that changed a new session has loaded it, so where nothing is loaded nothing changed. */
    private VerificationSession asLeftByListeners(VerificationSession session) {
        boolean nothingLoaded = entities.unwrap(Session.class).getStatistics().getEntityCount() == 0;
        return nothingLoaded ? session : find(session.account(), session.id()).orElse(session);
    }

    /**
     * The session with this id.
     *
     * @throws ApiException if the account has no such session
     */
    public VerificationSession retrieve(Caller caller, String id) {
        return find(caller, id).orElseThrow(() -> VerificationSessions.noSuch(id));
    }

    public Page<VerificationSession> list(Caller caller, VerificationSessionListParams params) {
        Cursors.check(params, VerificationSession.NOUN, id -> find(caller, id).isPresent());
        return rows.page(caller.account(), params);
    }

    @Transactional
    public VerificationSession update(Caller caller, String id, VerificationSessionUpdateParams params) {
        var session = lock(caller, id);
        session.update(params);
        return session;
    }

    @Transactional
    public VerificationSession cancel(Caller caller, String id) {
        var session = lock(caller, id);
        session.cancel().ifPresent(event -> record(event, session, caller));
        return session;
    }

    @Transactional
    public VerificationSession redact(Caller caller, String id) {
        var session = lock(caller, id);
        session.redact().ifPresent(event -> record(event, session, caller));
        var due = clock.now(caller.account()).plus(redaction.delay());
        taskQueue.add(caller.account(), RedactionJob.KIND, id, due);
        return session;
    }

    /** Renews the expired credentials of these sessions in one batch, and returns the sessions that still exist. */
    @Transactional
    public List<VerificationSession> renewLinks(String account, Collection<String> ids) {
        entities.unwrap(Session.class).setJdbcBatchSize(ids.size());
        var expired =
                ResourceBatch.find(entities, VerificationSession.class, account, ids, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.now(account);
        expired.forEach(session -> session.renewLinks(now));
        return expired;
    }

    /**
     * The options that a session with these parameters has.
     *
     * @throws ApiException if they name a flow that there is not
     */
    public VerificationOptions options(VerificationSessionCreateParams params) {
        return params.optionsOver(flow(params.verificationFlow()));
    }

    private VerificationOptions flow(@Nullable String id) {
        return id == null
                ? VerificationOptions.NONE
                : flows.options(id)
                        .orElseThrow(() -> ApiErrors.noSuchParam("VerificationFlow", id, "verification_flow"));
    }

    private void record(EventType type, VerificationSession session, Caller caller) {
        var shown = VerificationSessionResource.inEvent(session);
        events.record(session.account(), type, session.id(), shown, caller);
    }

    /** The session with this id, if the account has it. */
    public Optional<VerificationSession> find(Caller caller, String id) {
        return find(caller.account(), id);
    }

    /** The same without a caller. */
    public Optional<VerificationSession> find(String account, String id) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.ofNullable(entities.find(VerificationSession.class, new ResourceKey(account, id)))
                : rows.find(account, id);
    }

    private VerificationSession lock(Caller caller, String id) {
        return sessions.getObject().lock(caller.account(), id).orElseThrow(() -> VerificationSessions.noSuch(id));
    }
}
