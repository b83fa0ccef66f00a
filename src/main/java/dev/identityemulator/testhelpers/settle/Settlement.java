package dev.identityemulator.testhelpers.settle;

import dev.identityemulator.api.resource.ApiResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account has come to rest.
 *
 * @param failing the endpoints that have not received all that they were to
 * @param settled whether nothing is due or under way; what is planned for later is neither
 * @param underWay how many deliveries are still to be made or answered
 */
record Settlement(String object, List<Failing> failing, boolean settled, long underWay) implements ApiResource {

    Settlement(List<Failing> failing, boolean settled, long underWay) {
        this("test_helpers.settlement", failing, settled, underWay);
    }

    /**
     * An endpoint that fails.
     *
     * @param deliveries how many events it was sent and did not receive
     * @param lastError why there was no response to the last of them; null where the response was not a 2xx status
     * @param lastStatus the HTTP status of that response
     */
    record Failing(
            long deliveries,
            @Nullable String lastError,
            @Nullable Integer lastStatus,
            String url,
            String webhookEndpoint) {}
}
