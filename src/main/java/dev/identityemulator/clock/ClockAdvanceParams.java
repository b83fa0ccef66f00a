package dev.identityemulator.clock;

import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import org.jspecify.annotations.Nullable;

/**
 * How far to move the clock.
 *
 * @param seconds by so many seconds, 1 or more
 * @param to to this unix time
 */
public record ClockAdvanceParams(
        @Nullable Long seconds, @Nullable Long to) implements Params {

    /** A hundred years, in seconds: no identifier that sorts by time reaches much further. */
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

    /** How many milliseconds these parameters move a clock that stands at {@code now}, in unix milliseconds. */
    long millisFrom(long now, long aheadMillis) {
        long most = MOST_SECONDS - aheadMillis / 1000;
        if (seconds != null) {
            requireAtMost("seconds", seconds, most);
            return seconds * 1000;
        }
        long asked = to == null ? 0 : to;
        requireAtMost("to", asked, now / 1000 + most);
        if (asked < now / 1000) {
            throw ParamErrors.tooSmall("to", asked, now / 1000);
        }
        return Math.max(0, asked * 1000 - now);
    }

    private static void requireAtMost(String param, long value, long most) {
        if (value > most) {
            throw ParamErrors.tooLarge(param, value, most);
        }
    }
}
