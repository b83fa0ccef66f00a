package dev.identityemulator.browser.dashboard.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time in UTC; narrow screens leave out the day.
 *
 * @param time to the second
 * @param fraction the milliseconds behind the second, with their point
 */
public record Timestamp(String day, String time, String fraction) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter FRACTION =
            DateTimeFormatter.ofPattern(".SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    public static Timestamp of(Instant instant) {
        return new Timestamp(DAY.format(instant), TIME.format(instant), FRACTION.format(instant));
    }

    @Override
    public String toString() {
        return day + " " + time;
    }
}
