package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.resource.Base62;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The positions of lines in an account's log: the microsecond of each, which no other line of the account has. */
public final class LogPositions {

    private static final String PREFIX = "req_1";
    private static final int DIGITS = 9;

    private LogPositions() {}

    /** The position of this instant, which sorts before those of all later ones. */
    public static String at(Instant instant) {
        return PREFIX + Base62.text(micros(instant), DIGITS);
    }

    /** An instant in microseconds; counted by ChronoUnit, they would overflow in the year 2262. */
    static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }
}
