package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.stripe.identity.check.Address;
import dev.identityemulator.stripe.identity.check.CalendarDate;
import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.IdNumberType;
import dev.identityemulator.stripe.identity.check.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user's verified data, from the checks that passed. Sensitive fields must be expanded.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
record VerifiedOutputs(
        @Nullable Address address,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable CalendarDate dob,
        @Nullable String email,
        @Nullable String firstName,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable String idNumber,
        @Nullable IdNumberType idNumberType,
        @Nullable String lastName,
        @Nullable String phone,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable String sex,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable String unparsedPlaceOfBirth,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable String unparsedSex) {

    /** The data of a person that these checks verify. */
    static VerifiedOutputs of(Person person, Set<Check> passed) {
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
