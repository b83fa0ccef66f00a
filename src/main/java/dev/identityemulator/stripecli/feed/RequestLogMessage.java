package dev.identityemulator.stripecli.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.core.requestlog.LoggedRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line of the request log as the CLI reads it: without parameters and response, except for the error. */
record RequestLogMessage(String type, String requestLogId, String eventPayload) {

    static RequestLogMessage of(LoggedRequest request) {
        var payload = ApiJson.mapper().writeValueAsString(Payload.of(request));
        return new RequestLogMessage("request_log_event", request.id(), payload);
    }

    String json() {
        return ApiJson.mapper().writeValueAsString(this);
    }

    /** The parts of a request that the CLI prints. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Payload(
            Instant createdAt,
            @Nullable Rejected error,
            boolean livemode,
            String method,
            String requestId,
            int status,
            String url) {

        static Payload of(LoggedRequest request) {
            var error = request.error();
            return new Payload(
                    request.created(),
                    error.isObject() ? Rejected.of(error) : null,
                    false,
                    request.method(),
                    request.id(),
                    request.status(),
                    request.path());
        }
    }

    /** The parts of an error that the CLI prints. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rejected(
            @Nullable String code,
            @Nullable String message,
            @Nullable String param,
            @Nullable String type) {

        static Rejected of(JsonNode error) {
            return new Rejected(
                    error.path("code").asString(null),
                    error.path("message").asString(null),
                    error.path("param").asString(null),
                    error.path("type").asString(null));
        }
    }
}
