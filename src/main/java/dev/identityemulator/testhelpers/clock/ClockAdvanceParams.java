package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a move of the clock. Exactly one of the first three is given.
 *
 * @param seconds the number of seconds, 1 or more
 * @param duration a whole number with a unit: {@code 30s}, {@code 90m}, {@code 12h} or {@code 4d}
 * @param to the unix time to move to, or {@code next_due} for the time at which the next task is due
 * @param session the session whose time passes alone; absent, the clock of the account moves
 */
public record ClockAdvanceParams(
        @Nullable Long seconds,
        @Nullable String duration,
        @Nullable String to,
        @Nullable String session) implements Params {

    /** A move of the account's clock. */
    public ClockAdvanceParams(@Nullable Long seconds, @Nullable String duration, @Nullable String to) {
        this(seconds, duration, to, null);
    }

    /** A hundred years in seconds. Identifiers that sort by time do not reach much further. */
    static final long MOST_SECONDS = 3_155_760_000L;

    /** The value of {@code to} that names the next due task. */
    public static final String NEXT_DUE = "next_due";

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,10})([smhd])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

    @Override
    public void check() {
        var given = Stream.of("seconds", "duration", "to")
                .filter(name -> value(name) != null)
                .toList();
        if (given.isEmpty()) {
            throw ClockErrors.nothingGiven();
        }
        if (given.size() > 1) {
            throw ParamErrors.mutuallyExclusive(given.get(0), given.get(1));
        }
        if (duration != null && !DURATION.matcher(duration).matches()) {
            throw ClockErrors.invalidDuration("duration", duration);
        }
        if (to != null && !to.equals(NEXT_DUE)) {
            var unused = time(to);
        }
    }

    private static long time(String to) {
        try {
            return Long.parseLong(to);
        } catch (NumberFormatException malformed) {
            throw ParamErrors.invalidInteger("to", to);
        }
    }

    private @Nullable Object value(String name) {
        return switch (name) {
            case "seconds" -> seconds;
            case "duration" -> duration;
            default -> to;
        };
    }

    /**
     * The number of milliseconds by which these parameters move a clock at {@code now} that is already ahead.
     *
     * @param nextDue the time at which the next task is due; asked for only if the parameters name it
     * @throws ApiException if the move is shorter than a second, into the past, or beyond a hundred years
     */
    long millisFrom(Instant now, long aheadMillis, Supplier<Instant> nextDue) {
        long most = MOST_SECONDS - aheadMillis / 1000;
        if (to == null) {
            return checkedSeconds(most) * 1000;
        }
        if (to.equals(NEXT_DUE)) {
            return Math.max(0, Duration.between(now, nextDue.get()).toMillis());
        }
        long asked = time(to);
        requireAtMost("to", asked, now.getEpochSecond() + most);
        if (asked < now.getEpochSecond()) {
            throw ParamErrors.tooSmall("to", asked, now.getEpochSecond());
        }
        return Math.max(0, asked * 1000 - now.toEpochMilli());
    }

    private long checkedSeconds(long most) {
        var param = duration == null ? "seconds" : "duration";
        long asked = duration == null ? Objects.requireNonNull(seconds) : inSeconds(duration);
        if (asked < 1) {
            throw ParamErrors.tooSmall(param, asked, 1);
        }
        requireAtMost(param, asked, most);
        return asked;
    }

    private static long inSeconds(String duration) {
        var parts = DURATION.matcher(duration);
        if (!parts.matches()) {
            throw ClockErrors.invalidDuration("duration", duration);
        }
        var unit = Objects.requireNonNull(UNITS.get(parts.group(2)));
        return Duration.of(Long.parseLong(parts.group(1)), unit).toSeconds();
    }

    private static void requireAtMost(String param, long value, long most) {
        if (value > most) {
            throw ParamErrors.tooLarge(param, value, most);
        }
    }
}
