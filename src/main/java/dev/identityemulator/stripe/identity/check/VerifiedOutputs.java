package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.Personal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user's verified data, from the checks that passed. Sensitive fields must be expanded.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
public record VerifiedOutputs(
        @Nullable Address address,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        CalendarDate dob,

        @Personal @Nullable String email,
        @Personal @Nullable String firstName,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String idNumber,

        @Nullable IdNumberType idNumberType,
        @Personal @Nullable String lastName,
        @Personal @Nullable String phone,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String sex,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String unparsedPlaceOfBirth,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String unparsedSex) {

    /** The data of a person that these checks verify. */
    public static VerifiedOutputs of(Person person, Set<Check> passed) {
        boolean document = passed.contains(Check.DOCUMENT);
        boolean number = passed.contains(Check.ID_NUMBER);
        boolean named = document || number;
        return new VerifiedOutputs(
                document ? person.address() : null,
                named && person.dob() != null ? CalendarDate.of(person.dob()) : null,
                passed.contains(Check.EMAIL) ? person.email() : null,
                named ? person.firstName() : null,
                number ? person.shownIdNumber() : null,
                number ? person.idNumberType() : null,
                named ? person.lastName() : null,
                passed.contains(Check.PHONE) ? person.phone() : null,
                document ? person.sex() : null,
                document ? person.unparsedPlaceOfBirth() : null,
                document ? person.unparsedSex() : null);
    }
}
