package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.stripe.crypto.session.OnrampGoal;
import dev.identityemulator.testhelpers.outcome.Trigger;
import java.time.Instant;
import java.util.List;

/**
 * An arrangement as the API shows it.
 *
 * @param served how many sessions it has served
 * @param times how many it serves at most; 0 means all
 */
record OnrampArrangementResource(
        String id,
        String object,
        Instant created,
        OnrampMatch match,
        List<OnrampGoal> outcomes,
        long served,
        boolean simulateDelay,
        long times,
        Trigger when)
        implements ApiResource {

    static final String OBJECT = "test_helpers.crypto.outcome";

    static OnrampArrangementResource of(OnrampArrangement arrangement) {
        var repetition = arrangement.repetition();
        return new OnrampArrangementResource(
                arrangement.id(),
                OBJECT,
                arrangement.created(),
                arrangement.script().match(),
                arrangement.script().outcomes(),
                repetition.served(),
                repetition.simulateDelay(),
                repetition.times(),
                repetition.moment());
    }

    /** The response to the deletion of an arrangement. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}
}
