package dev.identityemulator.api.web;

import java.util.regex.Pattern;

/**
 * The form of an API version: a date, and since September 2024 the name of a release train.
 *
 * @see <a href="https://docs.stripe.com/api/versioning">Stripe: Versioning</a>
 */
public final class ApiVersion {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(\\.[a-z]{1,30})?");

    /** The newest version that this emulator was written for. */
    public static final String LATEST = "2026-07-29.dahlia";

    private ApiVersion() {}

    /** Whether a text has the form of a version; any such version is served. */
    public static boolean isWellFormed(String version) {
        return FORM.matcher(version).matches();
    }
}
