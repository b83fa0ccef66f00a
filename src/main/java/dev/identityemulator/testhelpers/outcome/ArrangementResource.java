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
 * @param times how many it serves at the most; 0 is all that come
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
        var script = arrangement.script();
        return new ArrangementResource(
                arrangement.id(),
                OBJECT,
                arrangement.created(),
                script.document(),
                script.match(),
                script.outcomes(),
                arrangement.served(),
                arrangement.simulateDelay(),
                arrangement.times(),
                script.person(),
                arrangement.moment());
    }

    /** What the end of an arrangement is answered with. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}
}
