package dev.identityemulator.api.resource;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Identifiers that look like Stripe's and sort by creation: prefix, {@code 1}, nine digits of microseconds in base 62,
 * fourteen random ones. So one index over account and id serves paging and the {@code created} filter alike.
 */
public final class ResourceIds {

    private static final int TIME_DIGITS = 9;
    private static final int RANDOM_DIGITS = 14;
    private static final long LAST_MICROS = (long) Math.pow(62, TIME_DIGITS) - 1;

    private ResourceIds() {}

    /** A fresh id of a resource that was created at the given instant. */
    public static String next(String prefix, Instant created) {
        return lowest(prefix, created) + RandomText.alphanumeric(RANDOM_DIGITS);
    }

    /** The lower bound of the ids of all resources that were created at the given instant or later. */
    public static String lowest(String prefix, Instant created) {
        long micros = Math.max(0, Math.min(LAST_MICROS, micros(created)));
        var digits = new char[TIME_DIGITS];
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            digits[i] = RandomText.ALPHABET.charAt((int) (micros % 62));
            micros /= 62;
        }
        return prefix + "_1" + new String(digits);
    }

    private static long micros(Instant instant) {
        // ChronoUnit.MICROS counts in nanoseconds on the way, which overflow in the year 2262.
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }
}
