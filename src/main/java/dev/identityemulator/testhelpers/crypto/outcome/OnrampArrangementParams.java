package dev.identityemulator.testhelpers.crypto.outcome;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.crypto.session.OnrampGoal;
import dev.identityemulator.testhelpers.outcome.Repetition;
import dev.identityemulator.testhelpers.outcome.Trigger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an arrangement.
 *
 * @param match the sessions that it serves; absent, every session of the account
 * @param outcomes a status or {@code fail_payment} for each opening of the page, or the first for the creation
 * @param times how many sessions it serves; 0 means all, absent means one
 * @param when the time at which it is played; absent, when the page is opened
 */
record OnrampArrangementParams(
        @Nullable MatchParam match,
        @Nullable List<OnrampGoal> outcomes,
        @Nullable Boolean simulateDelay,
        @Nullable Long times,
        @Nullable Trigger when)
        implements Params {

    private static final int MOST_OUTCOMES = 100;

    /** The sessions that it serves. */
    record MatchParam(
            @Nullable MetadataParam metadata, @Nullable String walletAddress) {

        OnrampMatch match() {
            return new OnrampMatch(MetadataParam.apply(metadata, Map.of()), walletAddress);
        }
    }

    @Override
    public void check() {
        if (outcomes == null || outcomes.isEmpty()) {
            throw ParamErrors.missing("outcomes");
        }
        if (outcomes.size() > MOST_OUTCOMES) {
            throw ParamErrors.tooManyItems("outcomes", MOST_OUTCOMES);
        }
        repetition();
        script();
    }

    Repetition repetition() {
        return Repetition.of(when, simulateDelay, times);
    }

    OnrampScript script() {
        return new OnrampScript(
                match == null ? OnrampMatch.ANYTHING : match.match(), outcomes == null ? List.of() : outcomes);
    }
}
