package dev.identityemulator.stripe.identity.check;

import dev.identityemulator.api.resource.Expandable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data and the result of the document check. Sensitive fields must be expanded. */
public record DocumentCheck(
        @Nullable Address address,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable CalendarDate dob,
        VerificationError.@Nullable Failure error,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable CalendarDate expirationDate,
        List<String> files,
        @Nullable String firstName,
        @Nullable CalendarDate issuedDate,
        @Nullable String issuingCountry,
        @Nullable String lastName,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable String number,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable String sex,
        CheckStatus status,
        @Nullable DocumentType type,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable String unparsedPlaceOfBirth,
        @Expandable(Expandable.Kind.HIDDEN) @Nullable String unparsedSex) {

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
