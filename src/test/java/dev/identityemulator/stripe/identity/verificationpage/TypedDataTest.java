package dev.identityemulator.stripe.identity.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.params.FieldUpdate;
import dev.identityemulator.stripe.identity.check.IdNumberType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users type in a mobile app, and what is taken for wrong. */
class TypedDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static FieldUpdate<String> typed(@Nullable String text) {
        return text == null ? new FieldUpdate.Keep<>() : new FieldUpdate.Set<>(text);
    }

    private static @Nullable LocalDate date(String day, String month, String year) {
        return TypedData.date(new CollectedData.DateData(typed(day), typed(month), typed(year)), TODAY);
    }

    @Test
    void dateWhenInTheCalendarThenRead() {
        assertThat(date("09", "2", "1990")).isEqualTo(LocalDate.of(1990, 2, 9));
        assertThat(date("28", "11", "2026")).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({"29,2,1990", "29,11,2026", "31,12,1899", "x,1,1990", "1,1,99999999999", ",1,1990"})
    void dateWhenNobodyCanHaveItThenNone(String day, String month, String year) {
        assertThat(date(day, month, year)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "US, 123-45-6789, , US_SSN, 123456789",
        "US, , 6789, US_SSN, 6789",
        "BR, 123.456.789-09, , BR_CPF, 12345678909",
        "SG, S1234567D, , SG_NRIC, S1234567D"
    })
    void idNumberWhenOfItsCountrysFormThenRead(
            String country, String value, String part, IdNumberType type, String read) {
        var data = new CollectedData.IdNumberData(typed(country), typed(part), typed(value));

        assertThat(TypedData.idNumber(data)).isEqualTo(new Collected.IdNumber(type, read));
    }

    @ParameterizedTest
    @CsvSource({"US, 12345", "BR, 6789", "DE, 123456789", "us, 6789", ", 6789", "SG, 12345678"})
    void idNumberWhenOfAnotherFormThenNone(String country, String value) {
        assertThat(TypedData.idNumber(new CollectedData.IdNumberData(typed(country), typed(null), typed(value))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"(415) 555-0123, +14155550123", "+49 30 123456, +4930123456"})
    void phoneWhenItCanBeOneThenWithItsCountrysCode(String number, String read) {
        assertThat(TypedData.phone(new CollectedData.PhoneData(typed("US"), typed(number))))
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"12", "+0123456789", "call me", "12345678901234567890"})
    void phoneWhenItCannotBeOneThenNone(String number) {
        assertThat(TypedData.phone(new CollectedData.PhoneData(typed("US"), typed(number))))
                .isNull();
    }

    @Test
    void addressWhenTheCountryIsNoneThenNone() {
        var none = typed(null);

        assertThat(TypedData.address(
                        new CollectedData.AddressData(none, typed("XX"), typed("1 Main St."), none, none, none)))
                .isNull();
    }

    @Test
    void nameWhenAPartIsBlankThenNone() {
        assertThat(TypedData.name(new CollectedData.NameData(typed(" "), typed("Lovelace"))))
                .isNull();
    }
}
