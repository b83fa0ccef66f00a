package dev.identityemulator.stripe.crypto.details;

import dev.identityemulator.api.params.value.CountryParam;
import dev.identityemulator.api.params.value.DateParam;
import dev.identityemulator.api.params.value.EmailParam;
import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** What an application knows of its customer, which the page is filled with; the API never shows it. */
public record KycDetails(
        @Nullable Address address,
        @Personal @Nullable DateParam dob,
        @Personal @Nullable String email,
        @Personal @Nullable String firstName,
        @Personal @Nullable String lastName) {

    /** Where the customer lives. */
    public record Address(
            @Personal @Nullable String city,
            @Personal @Nullable String country,
            @Personal @Nullable String line1,
            @Personal @Nullable String line2,
            @Personal @Nullable String postalCode,
            @Personal @Nullable String state) {}

    /**
     * Checks the values.
     *
     * @throws dev.identityemulator.api.error.ApiException if one of them is wrong
     */
    public void check(String param) {
        DateParam.date(param + "[dob]", dob);
        EmailParam.check(param + "[email]", email);
        if (address != null) {
            CountryParam.check(param + "[address][country]", address.country());
        }
    }

    /** The first line of the address; null if it is not known. */
    public @Nullable String line1() {
        return address == null ? null : address.line1();
    }
}
