package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an inbox's response.
 *
 * @param delayMs the delay in real milliseconds, at most a minute; absent, none
 * @param status the HTTP status; absent, 200
 * @param times the number of requests; 0 means all, absent means one
 */
record InboxResponseParams(
        @Nullable Long delayMs,
        @Nullable Long status,
        @Nullable Long times) implements Params {

    private static final long LONGEST_DELAY_MS = 60_000;
    private static final long OK = 200;
    private static final long LAST_STATUS = 599;

    @Override
    public void check() {
        requireBetween("delay_ms", delay(), 0, LONGEST_DELAY_MS);
        requireBetween("status", response(), OK, LAST_STATUS);
        requireBetween("times", requests(), 0, Long.MAX_VALUE);
    }

    long delay() {
        return delayMs == null ? 0 : delayMs;
    }

    int response() {
        return (int) (status == null ? OK : Math.min(status, LAST_STATUS + 1));
    }

    long requests() {
        return times == null ? 1 : times;
    }

    private static void requireBetween(String param, long value, long least, long most) {
        if (value < least) {
            throw ParamErrors.tooSmall(param, value, least);
        }
        if (value > most) {
            throw ParamErrors.tooLarge(param, value, most);
        }
    }
}
