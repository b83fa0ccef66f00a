package dev.identityemulator.testhelpers.settle;

import dev.identityemulator.api.resource.ApiResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of an account or a session after a wait.
 *
 * @param failing the endpoints at which the last attempt to deliver an event failed, one sent by hand included
 * @param settled whether nothing is due or under way; tasks for later do not count
 * @param underWay the number of deliveries that wait, or have no response yet
 */
record Settlement(String object, List<Failing> failing, boolean settled, long underWay) implements ApiResource {

    Settlement(List<Failing> failing, boolean settled, long underWay) {
        this("test_helpers.settlement", failing, settled, underWay);
    }

    /**
     * An endpoint that fails.
     *
     * @param deliveries the number of events whose last attempt failed
     * @param lastBody the beginning of the last response's body, or null if there was no response
     * @param lastError why there was no response to the last of them; null if there was one, without a 2xx status
     * @param lastStatus the HTTP status of that response
     */
    record Failing(
            long deliveries,
            @Nullable String lastBody,
            @Nullable String lastError,
            @Nullable Integer lastStatus,
            String url,
            String webhookEndpoint) {}
}
