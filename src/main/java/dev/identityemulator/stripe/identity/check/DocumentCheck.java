package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Expandable;
import dev.identityemulator.api.resource.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data and the result of the document check. Sensitive fields must be expanded. */
public record DocumentCheck(
        @Nullable Address address,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        CalendarDate dob,

        VerificationError.@Nullable Failure error,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        CalendarDate expirationDate,

        List<String> files,
        @Personal @Nullable String firstName,
        @Personal @Nullable CalendarDate issuedDate,
        @Nullable String issuingCountry,
        @Personal @Nullable String lastName,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String number,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String sex,

        CheckStatus status,
        @Nullable DocumentType type,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String unparsedPlaceOfBirth,

        @Expandable(Expandable.Kind.SENSITIVE) @Personal @Nullable
        String unparsedSex) {

    /** The check of a readable document. */
    public static DocumentCheck of(
            Person person, IdentityDocument document, List<String> files, VerificationError.@Nullable Failure error) {
        return new DocumentCheck(
                person.address(),
                CalendarDate.ofNullable(person.dob()),
                error,
                CalendarDate.of(document.expirationDate()),
                files,
                person.firstName(),
                CalendarDate.of(document.issuedDate()),
                document.issuingCountry(),
                person.lastName(),
                document.number(),
                person.sex(),
                CheckStatus.of(error),
                document.type(),
                person.unparsedPlaceOfBirth(),
                person.unparsedSex());
    }

    /** The check of an unreadable document. */
    public static DocumentCheck unreadable(List<String> files, VerificationError.Failure error) {
        return new DocumentCheck(
                null,
                null,
                error,
                null,
                files,
                null,
                null,
                null,
                null,
                null,
                null,
                CheckStatus.UNVERIFIED,
                null,
                null,
                null);
    }
}
