package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import java.util.Optional;

/** Implemented by the package that lets tests arrange outcomes in advance. */
public interface ArrangedOutcomes {

    /** The outcome of a submission, and whether it comes later. */
    record Next(Outcome outcome, boolean delayed) {}

    /** The outcome that is arranged for the next submission of a user, which is used up by that; empty if there is none. */
    Optional<Next> next(SessionDescription session);
}
