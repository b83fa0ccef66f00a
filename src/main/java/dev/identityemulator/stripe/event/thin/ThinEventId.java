package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.resource.Base62;
import dev.identityemulator.api.resource.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of thin events, which are longer than others. A thin event has no row of its own: its id repeats that of the row it is made
 * of, and ends in characters that nobody guesses by changing the prefix.
 */
public final class ThinEventId {

    private static final String PREFIX = "evt_test_65";
    private static final String ROW_PREFIX = "evt_";
    private static final int ENDING = 17;
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9A-Za-z]{24})[0-9A-Za-z]{" + ENDING + "}");

    private ThinEventId() {}

    /** The id of the thin event that is made of the row with this id. */
    public static String of(String row) {
        return PREFIX + row.substring(ROW_PREFIX.length()) + ending(row);
    }

    /** The id of the row of a thin event; empty if no thin event has such an id. */
    public static Optional<String> row(String id) {
        var parts = FORM.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var row = ROW_PREFIX + parts.group(1);
        return of(row).equals(id) ? Optional.of(row) : Optional.empty();
    }

    /** The id of the row that any event is made of, be it thin or a snapshot; null for null. */
    public static @Nullable String rowOf(@Nullable String event) {
        return event == null ? null : snapshotOf(event);
    }

    /** The same for an id that is there. */
    public static String snapshotOf(String event) {
        return row(event).orElse(event);
    }

    private static String ending(String row) {
        var bytes = Sha256.of("thin " + row);
        var ending = new StringBuilder();
        for (int i = 0; i < ENDING; i++) {
            ending.append(Base62.DIGITS.charAt((bytes[i] & 0xff) % Base62.DIGITS.length()));
        }
        return ending.toString();
    }
}
