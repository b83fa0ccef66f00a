package dev.identityemulator.stripe.identity.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verified person. */
class PersonTest {

    private static final Person NOBODY = new Person(null, null, null, null, null, null, null, null, null, null, null);

    @Test
    void updatedWithWhenNothingDiffersThenTheSame() {
        assertThat(Person.SAMPLE.updatedWith(NOBODY)).isEqualTo(Person.SAMPLE);
    }

    @Test
    void updatedWithWhenAnAddressIsGivenThenItIsTakenWhole() {
        var address = new Address(null, "GB", "12 St James's Square", null, null, null);
        var other = new Person(null, "Lovelace", null, address, null, null, null, null, null, null, null);

        var person = Person.SAMPLE.updatedWith(other);

        assertThat(person.address()).isEqualTo(address);
        assertThat(person.lastName()).isEqualTo("Lovelace");
        assertThat(person.firstName()).isEqualTo(Person.SAMPLE.firstName());
    }

    @ParameterizedTest
    @CsvSource({"123456789, US_SSN, 6789", "0000, US_SSN, 0000", "12, US_SSN, 12", "S1234567D, SG_NRIC, S1234567D"})
    void shownIdNumberWhenASocialSecurityNumberThenItsLastFourDigits(String number, IdNumberType type, String shown) {
        var person = Person.SAMPLE.updatedWith(
                new Person(null, null, null, null, number, type, null, null, null, null, null));

        assertThat(person.shownIdNumber()).isEqualTo(shown);
    }
}
