package dev.identityemulator.testhelpers.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the API shows it, with the parameters that were sent.
 *
 * @param remaining how many more requests or deliveries get it; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultResource(
        String id,
        String object,
        @Nullable String code,
        Instant created,
        @Nullable Long delayMs,
        @Nullable String drop,
        @Nullable Long duplicate,
        @Nullable String message,
        @Nullable String method,
        @Nullable String param,
        @Nullable String path,
        @Nullable String preset,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long remaining,
        @Nullable Boolean shuffle,
        @Nullable Integer status,
        @Nullable Boolean tamper,
        long times,
        @Nullable String type,
        @Nullable String upstream)
        implements ApiResource {

    static final String OBJECT = "test_helpers.fault";

    /** The response to the deletion of a fault. */
    record Deleted(String id, String object, boolean deleted) implements ApiResource {}

    /** The response to the deletion of all faults. */
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
                error.type(),
                fault.upstream());
    }
}
