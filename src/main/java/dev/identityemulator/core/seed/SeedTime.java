package dev.identityemulator.core.seed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time in a seed: relative to the account's time such as {@code -2d}, a unix time, or one such as
 * {@code 2026-11-01T10:00:00Z}.
 */
public record SeedTime(
        @Nullable Duration relative, @Nullable Instant absolute) {

    /** How times are written. */
    public static final String FORM =
            "is not a time: write one such as -2d, +10m, 2026-11-01T10:00:00Z or a unix time in seconds";

    /** What is wrong with a time of something that has happened. */
    public static final String NOT_YET = "is later than the account's time";

    private static final Pattern RELATIVE = Pattern.compile("([+-])([0-9]{1,9})([smhd])");
    private static final Pattern UNIX = Pattern.compile("[0-9]{1,11}");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

    /** The first and the last year of a seeded time. */
    private static final Instant FIRST = Instant.parse("2012-08-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2199-01-01T00:00:00Z");

    /** The time of a text; empty if it is none. */
    public static Optional<SeedTime> of(String text) {
        var relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            var unit = Objects.requireNonNull(UNITS.get(relative.group(3)));
            var amount = Duration.of(Long.parseLong(relative.group(1) + relative.group(2)), unit);
            return Optional.of(new SeedTime(amount, null));
        }
        return absolute(text)
                .filter(time -> !time.isBefore(FIRST) && time.isBefore(LAST))
                .map(time -> new SeedTime(null, time));
    }

    private static Optional<Instant> absolute(String text) {
        if (UNIX.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** The time that a text is for an account at this time, or another one if there is no text. */
    public static Instant at(@Nullable String text, Instant now, Instant otherwise) {
        return text == null ? otherwise : of(text).map(time -> time.from(now)).orElse(otherwise);
    }

    /**
     * The time of something that has happened; now if there is no text.
     *
     * @throws dev.identityemulator.api.error.ApiException if it has not come yet
     */
    public static Instant past(String param, @Nullable String text, Instant now) {
        var time = at(text, now, now);
        if (time.isAfter(now)) {
            throw SeedErrors.wrong(param, NOT_YET);
        }
        return time;
    }

    /** Never before the first time that ids can tell. */
    private Instant from(Instant now) {
        var time = absolute == null ? now.plus(Objects.requireNonNull(relative)) : absolute;
        return time.isBefore(FIRST) ? FIRST : time;
    }

    /** Notes a mistake if the text of a field is no time. */
    public static void check(SeedEntry<?, ?> entry, String param, @Nullable String text) {
        if (text != null && of(text).isEmpty()) {
            entry.mistake(param, FORM);
        }
    }
}
