package dev.identityemulator.core.idempotency;

import dev.identityemulator.api.web.RequestPath;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first response to a POST that named an Idempotency-Key, for replay to every later one with the same key.
 *
 * @param path the path of the first request; null in rows that are older than this column
 * @param resource the id of the resource in the body, by which a redaction finds it
 * @see <a href="https://docs.stripe.com/api/idempotent_requests">Stripe: Idempotent requests</a>
 */
record IdempotencyRecord(
        IdempotencyScope scope,
        Instant created,
        String fingerprint,
        @Nullable String path,
        String requestId,
        int status,
        String body,
        @Nullable String resource) {

    /** Of a request that has no response yet. */
    IdempotencyRecord(IdempotencyScope scope, Instant created, String fingerprint, String path, String requestId) {
        this(scope, created, fingerprint, path, requestId, 0, "", null);
    }

    /** The same with the response. */
    IdempotencyRecord responded(int itsStatus, String itsBody, @Nullable String itsResource) {
        return new IdempotencyRecord(scope, created, fingerprint, path, requestId, itsStatus, itsBody, itsResource);
    }

    /** How long it is stored. */
    Duration kept() {
        return path != null && path.startsWith(RequestPath.V2)
                ? IdempotentExecution.KEPT_IN_V2
                : IdempotentExecution.KEPT;
    }

    boolean isFor(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }
}
