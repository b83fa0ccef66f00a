package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RangeParam;
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
        RangeParam.check("delay_ms", delayMs, 0, LONGEST_DELAY_MS);
        RangeParam.check("status", status, OK, LAST_STATUS);
        RangeParam.check("times", times, 0, Long.MAX_VALUE);
    }

    long delay() {
        return delayMs == null ? 0 : delayMs;
    }

    int response() {
        return (int) (status == null ? OK : status);
    }

    long requests() {
        return times == null ? 1 : times;
    }
}
