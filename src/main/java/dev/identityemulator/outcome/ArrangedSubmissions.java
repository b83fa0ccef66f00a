package dev.identityemulator.outcome;

import dev.identityemulator.session.SessionCreated;
import dev.identityemulator.session.Submissions;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Submits sessions as it was arranged for them; the oldest arrangement that matches, and has something left, serves. */
@Component
class ArrangedSubmissions {

    private final Arrangements arrangements;
    private final Servings servings;
    private final Submissions submissions;
    private final EntityManager entities;

    ArrangedSubmissions(Arrangements arrangements, Servings servings, Submissions submissions, EntityManager entities) {
        this.arrangements = arrangements;
        this.servings = servings;
        this.submissions = submissions;
        this.entities = entities;
    }

    /** Plays what is arranged for the creation of a session, in the transaction that creates it. */
    @EventListener
    void onCreation(SessionCreated session) {
        for (var candidate : arrangements.withMore(session.account(), Moment.CREATE)) {
            entities.detach(candidate); // once it is locked it is read again, as whoever else it served left it
            if (candidate.isFor(session) && serve(candidate.id(), session)) {
                return;
            }
        }
    }

    private boolean serve(String id, SessionCreated session) {
        var arrangement = arrangements.lock(session.account(), id).filter(locked -> locked.isFor(session));
        if (arrangement.isEmpty()) {
            return false;
        }
        var outcome = arrangement.get().serve();
        servings.save(new Serving(session.account(), session.id(), id));
        submissions.submit(
                session.account(), session.id(), outcome, arrangement.get().simulateDelay());
        return true;
    }
}
