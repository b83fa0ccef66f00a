package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import dev.identityemulator.stripe.identity.submission.ArrangedOutcomes;
import dev.identityemulator.stripe.identity.submission.Submissions;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Submits sessions as arranged, by the oldest arrangement that matches and has outcomes left. */
@Component
public class ArrangedSubmissions implements ArrangedOutcomes {

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
    @Transactional(propagation = Propagation.MANDATORY)
    public void onCreation(SessionDescription session) {
        begin(Trigger.CREATE, session).ifPresent(next -> submit(session, next));
    }

    /**
     * Plays what is arranged for the opening of a session's page: the next outcome of the arrangement that serves the session
     * already, or else the first outcome of another one. Tells whether there was an outcome.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean onOpening(SessionDescription session) {
        var next = next(session);
        next.ifPresent(outcome -> submit(session, outcome));
        return next.isPresent();
    }

    /** A mobile app asks for the same outcome when its user submits. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Next> next(SessionDescription session) {
        return advance(session).or(() -> begin(Trigger.OPEN, session));
    }

    private Optional<Next> advance(SessionDescription session) {
        var use = uses.findById(key(session)).orElse(null);
        var arrangement = use == null
                ? null
                : arrangements.lock(session.account(), use.arrangement()).orElse(null);
        if (use == null || arrangement == null) {
            return Optional.empty();
        }
        var outcome = arrangement.script().outcome(use.submissions());
        outcome.ifPresent(next -> use.advance());
        return outcome.map(next -> new Next(next, arrangement.repetition().simulateDelay()));
    }

    private Optional<Next> begin(Trigger trigger, SessionDescription session) {
        for (var candidate : service.withMore(session.account(), trigger)) {
            entities.detach(candidate); // it is read again under its lock, as other sessions may have used it
            var outcome = candidate.isFor(session) ? serve(candidate.id(), session) : Optional.<Next>empty();
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    private Optional<Next> serve(String id, SessionDescription session) {
        var before = uses.findById(key(session));
        if (before.filter(use -> use.arrangement().equals(id)).isPresent()) {
            return Optional.empty(); // it has nothing left for this session
        }
        var arrangement = arrangements.lock(session.account(), id).filter(locked -> locked.isFor(session));
        if (arrangement.isEmpty()) {
            return Optional.empty();
        }
        var outcome = arrangement.get().serve();
        before.ifPresentOrElse(
                use -> use.reassign(id), () -> uses.save(new ArrangementUse(session.account(), session.id(), id)));
        return Optional.of(new Next(outcome, arrangement.get().repetition().simulateDelay()));
    }

    private void submit(SessionDescription session, Next next) {
        submissions.submit(session.account(), session.id(), next.outcome(), next.delayed());
    }

    private static ResourceKey key(SessionDescription session) {
        return new ResourceKey(session.account(), session.id());
    }
}
