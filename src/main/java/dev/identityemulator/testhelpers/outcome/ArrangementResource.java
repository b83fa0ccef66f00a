package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.session.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement as the API shows it.
 *
 * @param served how many sessions it has served
 * @param times how many it serves at most; 0 means all
 */
record ArrangementResource(
        String id,
        String object,
        Instant created,
        Outcome.@Nullable DocumentDifference document,
        Match match,
        List<String> outcomes,
        long served,
        boolean simulateDelay,
        long times,
        @Nullable Person verifiedOutputs,
        Trigger when)
        implements ApiResource {

    static final String OBJECT = "test_helpers.identity.outcome";

    static ArrangementResource of(Arrangement arrangement) {
        var repetition = arrangement.repetition();
        var script = arrangement.script();
        return new ArrangementResource(
                arrangement.id(),
                OBJECT,
                arrangement.created(),
                script.document(),
                script.match(),
                script.outcomes(),
                repetition.served(),
                repetition.simulateDelay(),
                repetition.times(),
                script.person(),
                repetition.moment());
    }

    /** The response to the deletion of an arrangement. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}
}
