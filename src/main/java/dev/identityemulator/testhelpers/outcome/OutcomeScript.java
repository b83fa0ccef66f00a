package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.session.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content of an arrangement: the sessions that it serves, and the outcome of each submission.
 *
 * @param outcomes one for each submission, such as {@code verify} or {@code unverify:document_expired}
 */
record OutcomeScript(
        Match match, List<String> outcomes, @Nullable Person person, Outcome.@Nullable DocumentDifference document) {

    /** The outcome of the submission with this index; empty past the end. */
    Optional<Outcome> outcome(int index) {
        return index < outcomes.size() ? Optional.of(outcome(outcomes.get(index))) : Optional.empty();
    }

    private Outcome outcome(String word) {
        var error = OutcomeWord.error(word);
        return error == null ? new Outcome(null, null, person, document) : new Outcome(error, null, null, null);
    }

    OutcomeScript redacted() {
        return new OutcomeScript(Match.ANYTHING, outcomes, null, null);
    }
}
