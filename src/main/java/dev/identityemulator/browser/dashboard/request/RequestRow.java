package dev.identityemulator.browser.dashboard.request;

import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.core.requestlog.LoggedRequest;

/**
 * A request in a list.
 *
 * @param problem the code of the error, or else its type; empty where there was no error
 */
public record RequestRow(
        String id,
        String method,
        String path,
        int status,
        StatusColor color,
        String problem,
        Timestamp created,
        long millis) {

    /** The row of a line of the log. */
    public static RequestRow of(LoggedRequest line) {
        return new RequestRow(
                line.id(),
                line.method(),
                line.path(),
                line.status(),
                StatusColor.of(line.status()),
                line.status() < 400 ? "" : problem(line),
                Timestamp.of(line.created()),
                line.durationMillis());
    }

    private static String problem(LoggedRequest line) {
        var error = line.error();
        return error.path("code").asString(error.path("type").asString(""));
    }
}
