package dev.identityemulator.testhelpers.unsupported;

import dev.identityemulator.api.resource.ApiResource;
import java.time.Instant;

/** An unsupported call as the API shows it. */
record UnsupportedCallResource(
        String id,
        String object,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        String method,
        boolean passedOn,
        String path)
        implements ApiResource {

    static UnsupportedCallResource of(UnsupportedCall call) {
        return new UnsupportedCallResource(
                call.id(),
                "test_helpers.unsupported_call",
                call.count(),
                call.firstSeen(),
                call.lastSeen(),
                call.method(),
                call.passedOn(),
                call.path());
    }
}
