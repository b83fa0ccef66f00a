package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a move of the clock. Exactly one is given.
 *
 * @param seconds the number of seconds, 1 or more
 * @param to the unix time to move to
 */
public record ClockAdvanceParams(
        @Nullable Long seconds, @Nullable Long to) implements Params {

    /** A hundred years in seconds. Identifiers that sort by time do not reach much further. */
    static final long MOST_SECONDS = 3_155_760_000L;

    @Override
    public void check() {
        if (seconds == null && to == null) {
            throw ParamErrors.missing("seconds");
        }
        if (seconds != null && to != null) {
            throw ParamErrors.mutuallyExclusive("seconds", "to");
        }
        if (seconds != null && seconds < 1) {
            throw ParamErrors.tooSmall("seconds", seconds, 1);
        }
    }

    /** The number of milliseconds by which these parameters move a clock at {@code now} that is already ahead. */
    long millisFrom(Instant now, long aheadMillis) {
        long most = MOST_SECONDS - aheadMillis / 1000;
        if (seconds != null) {
            requireAtMost("seconds", seconds, most);
            return seconds * 1000;
        }
        long asked = to == null ? 0 : to;
        requireAtMost("to", asked, now.getEpochSecond() + most);
        if (asked < now.getEpochSecond()) {
            throw ParamErrors.tooSmall("to", asked, now.getEpochSecond());
        }
        return Math.max(0, asked * 1000 - now.toEpochMilli());
    }

    private static void requireAtMost(String param, long value, long most) {
        if (value > most) {
            throw ParamErrors.tooLarge(param, value, most);
        }
    }
}
