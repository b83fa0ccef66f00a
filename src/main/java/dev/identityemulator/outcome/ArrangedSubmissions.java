package dev.identityemulator.outcome;

import dev.identityemulator.account.ResourceKey;
import dev.identityemulator.session.Outcome;
import dev.identityemulator.session.SessionCreated;
import dev.identityemulator.session.SessionDescription;
import dev.identityemulator.session.Submissions;
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
    private final Servings servings;
    private final Submissions submissions;
    private final EntityManager entities;

    ArrangedSubmissions(
            ArrangementService service,
            Arrangements arrangements,
            Servings servings,
            Submissions submissions,
            EntityManager entities) {
        this.service = service;
        this.arrangements = arrangements;
        this.servings = servings;
        this.submissions = submissions;
        this.entities = entities;
    }

    /** Plays what is arranged for the creation of a session, in the transaction that creates it. */
    @EventListener
    void onCreation(SessionCreated created) {
        begin(Moment.CREATE, created.session());
    }

    /**
     * Plays what is arranged for the moment when a user opens the page of a session that awaits input: the next outcome of
     * the arrangement that serves it already, whenever that began, or the first one of another. Tells whether there is one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean onOpening(SessionDescription session) {
        return goOn(session) || begin(Moment.OPEN, session);
    }

    private boolean goOn(SessionDescription session) {
        var serving = servings.findById(key(session)).orElse(null);
        var arrangement = serving == null
                ? null
                : arrangements.lock(session.account(), serving.arrangement()).orElse(null);
        if (serving == null || arrangement == null) {
            return false;
        }
        var outcome = arrangement.script().outcome(serving.submissions());
        outcome.ifPresent(next -> {
            serving.goOn();
            submit(session, next, arrangement);
        });
        return outcome.isPresent();
    }

    private boolean begin(Moment moment, SessionDescription session) {
        for (var candidate : service.withMore(session.account(), moment)) {
            entities.detach(candidate); // once it is locked it is read again, as whoever else it served left it
            if (candidate.isFor(session) && serve(candidate.id(), session)) {
                return true;
            }
        }
        return false;
    }

    private boolean serve(String id, SessionDescription session) {
        var before = servings.findById(key(session));
        if (before.filter(serving -> serving.arrangement().equals(id)).isPresent()) {
            return false; // it has nothing left for this session
        }
        var arrangement = arrangements.lock(session.account(), id).filter(locked -> locked.isFor(session));
        if (arrangement.isEmpty()) {
            return false;
        }
        var outcome = arrangement.get().serve();
        before.ifPresentOrElse(
                serving -> serving.passTo(id), () -> servings.save(new Serving(session.account(), session.id(), id)));
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
