package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.Personal;
import org.jspecify.annotations.Nullable;

/** The data and the result of the id number check. Sensitive fields must be expanded. */
public record IdNumberCheck(
        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        CalendarDate dob,

        VerificationError.@Nullable Failure error,
        @Personal @Nullable String firstName,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String idNumber,

        @Nullable IdNumberType idNumberType,
        @Personal @Nullable String lastName,
        CheckStatus status) {

    public static IdNumberCheck of(Person person, VerificationError.@Nullable Failure error) {
        return new IdNumberCheck(
                CalendarDate.ofNullable(person.dob()),
                error,
                person.firstName(),
                person.shownIdNumber(),
                person.idNumberType(),
                person.lastName(),
                CheckStatus.of(error));
    }
}
