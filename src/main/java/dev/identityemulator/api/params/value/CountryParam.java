package dev.identityemulator.api.params.value;

import dev.identityemulator.api.error.ParamErrors;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country as its two-letter ISO 3166 code. */
public final class CountryParam {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private CountryParam() {}

    /**
     * Checks that a country has this code.
     *
     * @throws dev.identityemulator.api.error.ApiException if none has it
     */
    public static void check(String param, @Nullable String code) {
        if (code != null && !CODES.contains(code)) {
            throw ParamErrors.unknownCountry(param, code);
        }
    }
}
