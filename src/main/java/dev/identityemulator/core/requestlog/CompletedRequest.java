package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.params.RequestParams;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/**
 * A request and its response, with no log line made of them yet.
 *
 * @param path as it was sent
 * @param decodedPath the path by which controllers are found
 * @param handler the controller's method, or null if the request did not get that far
 * @param params the parameters; null if they were not read
 * @param hint the sentence of the emulator beside the response
 * @param responded in real time
 * @param body the beginning of the response; null unless it is JSON
 * @param bodyBytes the length of the whole JSON response
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompletedRequest(
        String account,
        String id,
        String method,
        String path,
        String decodedPath,
        @Nullable String query,
        @Nullable String idempotencyKey,
        @Nullable String apiVersion,
        @Nullable HandlerMethod handler,
        @Nullable RequestParams params,
        int status,
        @Nullable String hint,
        Instant responded,
        long durationNanos,
        byte @Nullable [] body,
        long bodyBytes) {

    private static final int ROUGHLY = 500;

    /** When the request arrived, in real time. */
    Instant began() {
        return responded.minusNanos(durationNanos);
    }

    /** Roughly how much memory the request takes while it waits to be written. */
    long size() {
        return ROUGHLY
                + path.length()
                + (query == null ? 0 : query.length())
                + (params == null ? 0 : params.length())
                + (body == null ? 0 : body.length);
    }
}
