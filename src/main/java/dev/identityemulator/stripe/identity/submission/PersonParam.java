package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.value.CountryParam;
import dev.identityemulator.api.params.value.DateParam;
import dev.identityemulator.api.params.value.EmailParam;
import dev.identityemulator.stripe.identity.check.Address;
import dev.identityemulator.stripe.identity.check.IdNumberType;
import dev.identityemulator.stripe.identity.check.Person;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The differences from the sample person, in the names of {@code verified_outputs}. */
public record PersonParam(
        @Nullable AddressParam address,
        @Nullable DateParam dob,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String idNumber,
        @Nullable IdNumberType idNumberType,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable Sex sex,
        @Nullable String unparsedPlaceOfBirth,
        @Nullable String unparsedSex) {

    private static final String NAME = "verified_outputs";
    private static final int OLDEST_YEAR = 1800;

    /** The values of a document's field for sex. */
    enum Sex {
        FEMALE,
        MALE,
        UNKNOWN
    }

    /** An address. Missing fields stay unknown. */
    record AddressParam(
            @Nullable String city,
            @Nullable String country,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String postalCode,
            @Nullable String state) {

        Address address() {
            CountryParam.check(NAME + "[address][country]", country);
            return new Address(city, country, line1, line2, postalCode, state);
        }
    }

    /**
     * The person.
     *
     * @throws ApiException if a country, an email address or a date is invalid
     */
    public Person person() {
        EmailParam.check(NAME + "[email]", email);
        return new Person(
                firstName,
                lastName,
                birth(),
                address == null ? null : address.address(),
                idNumber,
                idNumberType,
                sex == null ? null : sex.name().toLowerCase(Locale.ROOT),
                email,
                phone,
                unparsedPlaceOfBirth,
                unparsedSex);
    }

    private @Nullable LocalDate birth() {
        var date = DateParam.date(NAME + "[dob]", dob);
        if (date != null && date.getYear() < OLDEST_YEAR) {
            throw ParamErrors.invalidDate(NAME + "[dob]");
        }
        return date;
    }
}
