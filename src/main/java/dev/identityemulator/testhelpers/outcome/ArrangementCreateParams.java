package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.submission.DocumentParam;
import dev.identityemulator.stripe.identity.submission.PersonParam;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an arrangement.
 *
 * @param match the sessions that it serves; absent, every session of the account
 * @param outcomes one for each submission
 * @param times how many sessions it serves; 0 means all, absent means one
 * @param when the time at which it is played; absent, when the page is opened
 */
record ArrangementCreateParams(
        @Nullable DocumentParam document,
        @Nullable MatchParam match,
        @Nullable List<String> outcomes,
        @Nullable Boolean simulateDelay,
        @Nullable Long times,
        @Nullable PersonParam verifiedOutputs,
        @Nullable Trigger when)
        implements Params {

    static final int MOST_OUTCOMES = 100;

    /** The sessions that it serves. */
    record MatchParam(
            @Nullable String clientReferenceId,
            @Nullable String email,
            @Nullable MetadataParam metadata,
            @Nullable VerificationType type) {

        Match match() {
            return new Match(clientReferenceId, email, MetadataParam.apply(metadata, Map.of()), type);
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
        for (int i = 0; i < outcomes.size(); i++) {
            OutcomeWord.check("outcomes[" + i + "]", outcomes.get(i));
        }
        repetition();
        script();
    }

    Repetition repetition() {
        return Repetition.of(when, simulateDelay, times);
    }

    OutcomeScript script() {
        return new OutcomeScript(
                match == null ? Match.ANYTHING : match.match(),
                outcomes == null ? List.of() : outcomes,
                verifiedOutputs == null ? null : verifiedOutputs.person(),
                document == null ? null : document.document());
    }
}
