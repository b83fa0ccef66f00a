package dev.identityemulator.testhelpers.requestlog;

import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.list.ListParams;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list of requests.
 *
 * @param method in upper or lower case
 * @param path as it was sent, without its query
 * @param session a session that the request or its response tells of
 * @param status the HTTP status of the response
 */
public record RequestLogListParams(
        @Nullable CreatedRange created,
        @Nullable String endingBefore,
        @Nullable Long limit,
        @Nullable String method,
        @Nullable String path,
        @Nullable String session,
        @Nullable String startingAfter,
        @Nullable Long status)
        implements ListParams {

    @Nullable
    String methodName() {
        return method == null ? null : method.toUpperCase(Locale.ROOT);
    }

    /** A status that no response has finds nothing. */
    @Nullable
    Integer statusCode() {
        return status == null ? null : (int) Math.max(0, Math.min(1000, status));
    }

    /** The same with other cursors. */
    RequestLogListParams withCursors(UnaryOperator<String> position) {
        return new RequestLogListParams(
                created,
                endingBefore == null ? null : position.apply(endingBefore),
                limit,
                method,
                path,
                session,
                startingAfter == null ? null : position.apply(startingAfter),
                status);
    }
}
