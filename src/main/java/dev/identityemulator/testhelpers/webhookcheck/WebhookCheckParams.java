package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RangeParam;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a check.
 *
 * @param checks the checks to make; absent, all
 * @param eventTypes the types of events to send; absent, those of a session that the endpoint receives
 * @param session the id of the session that the events tell of; absent, the newest of the account
 * @param timeout how long the handler has to respond, in real seconds, 1 to 30; absent, as long as for a delivery
 */
record WebhookCheckParams(
        @Nullable List<HandlerCheck> checks,
        @Nullable List<String> eventTypes,
        @Nullable String session,
        @Nullable Long timeout)
        implements Params {

    /** No parameters. */
    static final WebhookCheckParams NONE = new WebhookCheckParams(null, null, null, null);

    private static final long MOST_SECONDS = 30;

    @Override
    public void check() {
        RangeParam.check("timeout", timeout, 1, MOST_SECONDS);
    }

    /** The checks to make, of which the first is always among them: nothing can be said without it. */
    List<HandlerCheck> wanted() {
        var all = List.of(HandlerCheck.values());
        return checks == null
                ? all
                : all.stream()
                        .filter(check -> check == HandlerCheck.GOOD_EVENT || checks.contains(check))
                        .toList();
    }

    Duration longestResponse(Duration usual) {
        return timeout == null ? usual : Duration.ofSeconds(timeout);
    }
}
