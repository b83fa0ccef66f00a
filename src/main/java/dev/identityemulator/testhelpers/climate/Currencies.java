package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.ApiException;
import java.util.regex.Pattern;

/** The names of currencies: three small letters. */
final class Currencies {

    private static final Pattern FORM = Pattern.compile("[a-z]{3}");

    private Currencies() {}

    /** @throws ApiException if it is no such name */
    static void check(String param, String currency) {
        if (!FORM.matcher(currency).matches()) {
            throw ApiException.status(400, "Invalid " + param + ": a currency has three small letters, such as usd")
                    .param(param)
                    .beforeWork()
                    .build();
        }
    }
}
