package dev.identityemulator.dashboard;

import dev.identityemulator.requestlog.LoggedRequest;

/**
 * A request in a list.
 *
 * @param problem the code of the refusal, or its type, or nothing
 */
record RequestRow(
        String id, String method, String path, int status, Tone tone, String problem, Moment created, long millis) {

    static RequestRow of(LoggedRequest line) {
        return new RequestRow(
                line.id(),
                line.method(),
                line.path(),
                line.status(),
                Tone.of(line.status()),
                line.status() < 400 ? "" : problem(line),
                Moment.of(line.created()),
                line.durationMillis());
    }

    private static String problem(LoggedRequest line) {
        var error = line.error();
        return error.path("code").asString(error.path("type").asString(""));
    }
}
