package dev.identityemulator.stripe.customer.details;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.api.params.value.CountryParam;
import dev.identityemulator.api.resource.Personal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A change of an address, member by member: what it does not name stays. */
public record AddressParam(
        @Personal FieldUpdate<String> city,
        @Personal FieldUpdate<String> country,
        @Personal FieldUpdate<String> line1,
        @Personal FieldUpdate<String> line2,
        @Personal FieldUpdate<String> postalCode,
        @Personal FieldUpdate<String> state) {

    void check(String param) {
        CountryParam.check(param + "[country]", upperCase(TrimmedText.after(country, null)));
    }

    Address over(@Nullable Address current) {
        var before = current == null ? Address.EMPTY : current;
        return new Address(
                TrimmedText.after(city, before.city()),
                upperCase(TrimmedText.after(country, before.country())),
                TrimmedText.after(line1, before.line1()),
                TrimmedText.after(line2, before.line2()),
                TrimmedText.after(postalCode, before.postalCode()),
                TrimmedText.after(state, before.state()));
    }

    private static @Nullable String upperCase(@Nullable String code) {
        return code == null || code.length() != 2 ? code : code.toUpperCase(Locale.ROOT); // ß alone would become SS
    }
}
