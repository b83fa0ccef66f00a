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

/** Submits sessions as it was arranged for them; the oldest arrangement that matches, and has something left, serves. */
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

    /** Plays what is arranged for the creation of a session, in the transaction that creates it. */
    @EventListener
    void onCreation(SessionCreated created) {
        begin(Trigger.CREATE, created.session());
    }

    /**
     * Plays what is arranged for the moment when a user opens the page of a session that awaits input: the next outcome of
     * the arrangement that serves it already, whenever that began, or the first one of another. Tells whether there is one.
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

    private boolean begin(Trigger moment, SessionDescription session) {
        for (var candidate : service.withMore(session.account(), moment)) {
            entities.detach(candidate); // once it is locked it is read again, as whoever else it served left it
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
