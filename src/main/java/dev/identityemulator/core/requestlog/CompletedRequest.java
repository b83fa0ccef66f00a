package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.params.RequestParams;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was answered, with nothing made of it yet.
 *
 * @param path as it was sent
 * @param decodedPath as controllers are chosen by
 * @param params what was read of it; null where nobody could, or had to
 * @param responded in real time
 * @param body what was answered, or as much of it as is kept; null for what is no JSON
 * @param bodyBytes how long the response is
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CompletedRequest(
        String account,
        String id,
        String method,
        String path,
        String decodedPath,
        @Nullable String query,
        @Nullable String idempotencyKey,
        @Nullable String apiVersion,
        @Nullable RequestParams params,
        int status,
        Instant responded,
        long durationNanos,
        byte @Nullable [] body,
        long bodyBytes) {

    private static final int ROUGHLY = 500;

    /** When it arrived, in real time. */
    Instant began() {
        return responded.minusNanos(durationNanos);
    }

    /** About how much memory it takes while it waits to be written. */
    long size() {
        return ROUGHLY
                + path.length()
                + (query == null ? 0 : query.length())
                + (params == null ? 0 : params.length())
                + (body == null ? 0 : body.length);
    }
}
