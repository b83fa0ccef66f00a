package dev.identityemulator.stripe.identity.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who is verified; what is null stays unknown. */
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

    /** This person, with what another one is known by in its place; an address is taken whole. */
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

    /** This person, reached by these; null leaves what there is. */
    public Person reachedBy(@Nullable String otherEmail, @Nullable String otherPhone) {
        return updatedWith(new Person(null, null, null, null, null, null, null, otherEmail, otherPhone, null, null));
    }

    /** The id number as far as it is shown: of a social security number, the last four digits. */
    public @Nullable String shownIdNumber() {
        return idNumber == null || idNumberType != IdNumberType.US_SSN || idNumber.length() <= 4
                ? idNumber
                : idNumber.substring(idNumber.length() - 4);
    }
}
