package dev.identityemulator.testhelpers.requestlog;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.core.requestlog.LoggedRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line of the log as the API shows it. */
record RequestLogResource(
        String id,
        String object,
        String method,
        String path,
        @Nullable String query,
        int status,
        Instant created,
        long durationMs,
        @Nullable String idempotencyKey,
        @Nullable String apiVersion,
        JsonNode parameters,
        @Nullable JsonNode response,
        @Nullable String hint)
        implements ApiResource {

    static RequestLogResource of(LoggedRequest entry) {
        return new RequestLogResource(
                entry.id(),
                "test_helpers.request_log",
                entry.method(),
                entry.path(),
                entry.query(),
                entry.status(),
                entry.created(),
                entry.durationMillis(),
                entry.idempotencyKey(),
                entry.apiVersion(),
                entry.parameters(),
                entry.response(),
                entry.hint());
    }
}
