package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.SessionCreated;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import dev.identityemulator.stripe.identity.submission.Submissions;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Submits sessions as arranged, by the oldest arrangement that matches and has outcomes left. */
@Component
public class ArrangedSubmissions {

    private final ArrangementService service;
    private final Arrangements arrangements;
    private final ArrangementUses uses;
    private final Submissions submissions;
    private final EntityManager entities;

    ArrangedSubmissions(
            ArrangementService service,
            Arrangements arrangements,
            ArrangementUses uses,
            Submissions submissions,
            EntityManager entities) {
        this.service = service;
        this.arrangements = arrangements;
        this.uses = uses;
        this.submissions = submissions;
        this.entities = entities;
    }

    /** Plays what is arranged for the creation of a session, in the transaction of its creation. */
    @EventListener
    void onCreation(SessionCreated created) {
        begin(Trigger.CREATE, created.session());
    }

    /**
     * Plays what is arranged for the opening of a session's page: the next outcome of the arrangement that serves the session
     * already, or else the first outcome of another one. Tells whether there was an outcome.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean onOpening(SessionDescription session) {
        return advance(session) || begin(Trigger.OPEN, session);
    }

    private boolean advance(SessionDescription session) {
        var use = uses.findById(key(session)).orElse(null);
        var arrangement = use == null
                ? null
                : arrangements.lock(session.account(), use.arrangement()).orElse(null);
        if (use == null || arrangement == null) {
            return false;
        }
        var outcome = arrangement.script().outcome(use.submissions());
        outcome.ifPresent(next -> {
            use.advance();
            submit(session, next, arrangement);
        });
        return outcome.isPresent();
    }

    private boolean begin(Trigger trigger, SessionDescription session) {
        for (var candidate : service.withMore(session.account(), trigger)) {
            entities.detach(candidate); // it is read again under its lock, as other sessions may have used it
            if (candidate.isFor(session) && serve(candidate.id(), session)) {
                return true;
            }
        }
        return false;
    }

    private boolean serve(String id, SessionDescription session) {
        var before = uses.findById(key(session));
        if (before.filter(use -> use.arrangement().equals(id)).isPresent()) {
            return false; // it has nothing left for this session
        }
        var arrangement = arrangements.lock(session.account(), id).filter(locked -> locked.isFor(session));
        if (arrangement.isEmpty()) {
            return false;
        }
        var outcome = arrangement.get().serve();
        before.ifPresentOrElse(
                use -> use.reassign(id), () -> uses.save(new ArrangementUse(session.account(), session.id(), id)));
        submit(session, outcome, arrangement.get());
        return true;
    }

    private void submit(SessionDescription session, Outcome outcome, Arrangement arrangement) {
        submissions.submit(session.account(), session.id(), outcome, arrangement.simulateDelay());
    }

    private static ResourceKey key(SessionDescription session) {
        return new ResourceKey(session.account(), session.id());
    }
}
