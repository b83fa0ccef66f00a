package dev.identityemulator.stripe.identity.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The verified person. A null field is unknown. */
public record Person(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate dob,
        @Nullable Address address,
        @Nullable String idNumber,
        @Nullable IdNumberType idNumberType,
        @Nullable String sex,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String unparsedPlaceOfBirth,
        @Nullable String unparsedSex) {

    /** The person of Stripe's published examples. */
    public static final Person SAMPLE = new Person(
            "Jenny",
            "Rosen",
            LocalDate.of(1990, 1, 1),
            new Address("San Francisco", "US", "1234 Main St.", null, "94111", "CA"),
            "0000",
            IdNumberType.US_SSN,
            "female",
            "jenny.rosen@example.com",
            "+14155550123",
            "San Francisco",
            "F");

    public static final Person UNKNOWN = new Person(null, null, null, null, null, null, null, null, null, null, null);

    /** This person, with the known fields of another one instead. An address is replaced as a whole. */
    public Person updatedWith(Person other) {
        return new Person(
                other.firstName == null ? firstName : other.firstName,
                other.lastName == null ? lastName : other.lastName,
                other.dob == null ? dob : other.dob,
                other.address == null ? address : other.address,
                other.idNumber == null ? idNumber : other.idNumber,
                other.idNumberType == null ? idNumberType : other.idNumberType,
                other.sex == null ? sex : other.sex,
                other.email == null ? email : other.email,
                other.phone == null ? phone : other.phone,
                other.unparsedPlaceOfBirth == null ? unparsedPlaceOfBirth : other.unparsedPlaceOfBirth,
                other.unparsedSex == null ? unparsedSex : other.unparsedSex);
    }

    /** This person, with another email address or phone number. Null keeps the current one. */
    public Person reachedBy(@Nullable String otherEmail, @Nullable String otherPhone) {
        return updatedWith(new Person(null, null, null, null, null, null, null, otherEmail, otherPhone, null, null));
    }

    /** The part of the id number that is shown: only the last four digits of a social security number. */
    public @Nullable String shownIdNumber() {
        return idNumber == null || idNumberType != IdNumberType.US_SSN || idNumber.length() <= 4
                ? idNumber
                : idNumber.substring(idNumber.length() - 4);
    }
}
