package dev.identityemulator.api.web;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An API version: a date, the name of a release train since September 2024, and the suffixes of preview SDKs.
 *
 * @see <a href="https://docs.stripe.com/api/versioning">Stripe: Versioning</a>
 */
public final class ApiVersion {

    private static final Pattern FORM = Pattern.compile(
            "\\d{4}-(0[1-9]|1[0-2])-\\d{2}(\\.[a-z]{1,30})?" + "( ?; ?[a-z0-9_]{1,100}=v\\d{1,9}){0,50}");

    /** The newest version that this emulator was written for. */
    public static final String LATEST = "2026-07-29.dahlia";

    /** The newest version known to be sent by an SDK; it changes nothing in Identity's objects. */
    private static final String NEWEST_KNOWN = "2026-10-28";

    /** The version that was current when Identity came out. */
    private static final String FIRST_WITH_IDENTITY = "2020-08-27";

    private ApiVersion() {}

    /** Whether a version is of this date or later. */
    public static boolean isSince(String date, String version) {
        return version.compareTo(date) >= 0;
    }

    /** A version that may lack members which the newest has; null for the newest and for later ones. */
    public static @Nullable String ifOlder(@Nullable String version) {
        return version == null || isSince(LATEST, version) ? null : version;
    }

    /** Whether a text has the form of a version; any such version is served. */
    public static boolean isWellFormed(String version) {
        return FORM.matcher(version).matches() && isDayOfItsMonth(version);
    }

    private static boolean isDayOfItsMonth(String version) {
        var month = YearMonth.of(Integer.parseInt(version, 0, 4, 10), Integer.parseInt(version, 5, 7, 10));
        return month.isValidDay(Integer.parseInt(version, 8, 10, 10));
    }

    /** A hint about a well-formed version that is unknown and served as a known one. */
    public static Optional<String> hint(String version) {
        if (version.compareTo(FIRST_WITH_IDENTITY) < 0) {
            return Optional.of("This version is older than Stripe Identity; the response is as in " + LATEST + ".");
        }
        return version.compareTo(NEWEST_KNOWN + "~") > 0
                ? Optional.of("This version is newer than any that this emulator knows; the response is as in " + LATEST
                        + ".")
                : Optional.empty();
    }
}
