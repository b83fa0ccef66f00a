package dev.identityemulator.core.requestlog;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log before it has a position in it.
 *
 * @param parameters JSON text
 * @param response JSON text; null if the response was not JSON
 * @param subjects the ids that the line tells of, and whose redaction empties it
 */
record LogEntryDraft(
        String account,
        String id,
        String method,
        String path,
        @Nullable String query,
        String parameters,
        @Nullable String response,
        int status,
        Instant began,
        Instant responded,
        long durationMillis,
        @Nullable String idempotencyKey,
        @Nullable String apiVersion,
        Set<String> subjects) {

    /** The parameters of a line that shows none. */
    static final String NONE = "{}";

    /** What a redaction leaves of the line. */
    LogEntryDraft redacted() {
        return new LogEntryDraft(
                account,
                id,
                method,
                path,
                null,
                NONE,
                null,
                status,
                began,
                responded,
                durationMillis,
                null,
                apiVersion,
                subjects);
    }
}
