package dev.identityemulator.stripe.identity.verificationpage.screen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The form for typed data. */
public record Individual(
        Map<String, String> addressCountries,
        String addressCountryNotListedTextButtonText,
        String buttonText,
        Map<String, String> idNumberCountries,
        String idNumberCountryNotListedTextButtonText,
        Map<String, String> phoneNumberCountries,
        String title) {

    private static final Map<String, String> ADDRESSES =
            names("AT AU BE BR CA CH CZ DE DK ES FI FR GB HK ID IE IT LU MT" + " MX MY NL NO PL PT RO SE SG SK TH US");
    private static final Map<String, String> ID_NUMBERS = names("BR SG US");
    private static final Map<String, String> PHONE_NUMBERS = names("US");

    /** The same for every session. */
    public static Individual standard() {
        return new Individual(
                ADDRESSES,
                "My country is not listed",
                "Submit",
                ID_NUMBERS,
                "My country is not listed",
                PHONE_NUMBERS,
                "Personal data");
    }

    private static Map<String, String> names(String codes) {
        var names = new TreeMap<String, String>();
        List.of(codes.split(" "))
                .forEach(code -> names.put(
                        code, new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)));
        return names;
    }
}
