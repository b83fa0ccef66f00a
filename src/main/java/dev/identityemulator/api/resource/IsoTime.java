package dev.identityemulator.api.resource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Stripe's second API writes them, such as {@code 2025-11-20T22:28:27.210Z}. */
public final class IsoTime {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private IsoTime() {}

    /** The text of an instant, with three digits for the milliseconds. */
    public static String of(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
