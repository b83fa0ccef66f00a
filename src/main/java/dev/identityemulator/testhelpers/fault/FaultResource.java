package dev.identityemulator.testhelpers.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault with those of its parameters that were given.
 *
 * @param remaining how many more requests or deliveries it meets; null for all that come
 */
record FaultResource(
        String id,
        String object,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
        Instant created,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long delayMs,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String drop,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long duplicate,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String method,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String param,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String path,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String preset,
        @Nullable Long remaining,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean shuffle,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean tamper,
        long times,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type)
        implements ApiResource {

    static final String OBJECT = "test_helpers.fault";

    /** What the end of a fault is answered with. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}

    /** What the end of all faults is answered with. */
    record AllDeleted(String object, boolean deleted) implements ApiResource {}

    static FaultResource of(Fault fault) {
        var error = fault.error();
        return new FaultResource(
                fault.id(),
                OBJECT,
                error.code(),
                fault.created(),
                fault.delayMs(),
                fault.dropped(),
                fault.duplicate(),
                error.message(),
                fault.method(),
                error.param(),
                fault.path(),
                error.preset(),
                fault.remaining(),
                fault.shuffle(),
                error.status(),
                fault.tamper(),
                fault.times(),
                error.type());
    }
}
