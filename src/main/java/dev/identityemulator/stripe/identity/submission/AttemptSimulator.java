package dev.identityemulator.stripe.identity.submission;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.IdentityDocument;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.report.Attempt;
import dev.identityemulator.stripe.identity.request.ProvidedDetails;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Simulates the attempt of a submission: the person, the document, the checks, and errors that follow from the data. */
public record AttemptSimulator(VerificationSession session, Outcome outcome, LocalDate today) {

    private static final int AGE_OF_MAJORITY = 18;
    private static final int YEARS_VALID = 10;

    Attempt attempt() {
        var person = person();
        var document = document();
        var submitted = new Attempt.SubmittedSession(
                session.account(),
                session.id(),
                session.clientReferenceId(),
                session.request().flow(),
                session.request().options());
        var error = outcome.error() == null ? flaw(person, document) : outcome.error();
        return new Attempt(
                submitted,
                session.request().type(),
                checks(),
                person,
                document,
                outcome.images() == null ? SubmittedImages.NONE : outcome.images(),
                error,
                outcome.reason());
    }

    /** The checks that the session asks for, and those for which the outcome has data, without those that it leaves out. */
    public static Set<Check> checks(VerificationSession session, Outcome outcome) {
        var request = session.request();
        var options = request.options();
        var document = documentOptions(session);
        var provided = providedDetails(session);
        var person = person(outcome);
        var checks = EnumSet.noneOf(Check.class);
        addIf(checks, Check.DOCUMENT, request.type() == VerificationType.DOCUMENT, options.document() != null);
        addIf(checks, Check.SELFIE, isTrue(document.requireMatchingSelfie()));
        addIf(
                checks,
                Check.ID_NUMBER,
                request.type() == VerificationType.ID_NUMBER,
                options.idNumber() != null,
                isTrue(document.requireIdNumber()),
                person.idNumber() != null);
        addIf(checks, Check.EMAIL, isVerified(options.email()), provided.email() != null, person.email() != null);
        addIf(checks, Check.PHONE, isVerified(options.phone()), provided.phone() != null, person.phone() != null);
        checks.removeAll(Objects.requireNonNullElse(outcome.leftOut(), Set.of()));
        return checks;
    }

    private Set<Check> checks() {
        return checks(session, outcome);
    }

    private Person person() {
        var provided = providedDetails(session);
        return Person.SAMPLE.reachedBy(provided.email(), provided.phone()).updatedWith(person(outcome));
    }

    private static ProvidedDetails providedDetails(VerificationSession session) {
        var provided = session.request().providedDetails();
        return provided == null ? ProvidedDetails.NONE : provided;
    }

    private static Person person(Outcome outcome) {
        return outcome.person() == null ? Person.UNKNOWN : outcome.person();
    }

    private IdentityDocument document() {
        var sample = IdentityDocument.sample(usualType(), today);
        var told = outcome.document() == null ? Outcome.DocumentDifference.NONE : outcome.document();
        var expires = told.expirationDate() == null ? expiration(sample, told) : told.expirationDate();
        var issued = expires.isAfter(sample.issuedDate()) ? sample.issuedDate() : expires.minusYears(YEARS_VALID);
        return new IdentityDocument(
                told.type() == null ? sample.type() : told.type(),
                told.number() == null ? sample.number() : told.number(),
                told.issuingCountry() == null ? sample.issuingCountry() : told.issuingCountry(),
                told.issuedDate() == null ? issued : told.issuedDate(),
                expires);
    }

    /** The date that an expired or newly issued document has. */
    private LocalDate expiration(IdentityDocument sample, Outcome.DocumentDifference told) {
        if (outcome.error() == VerificationError.DOCUMENT_EXPIRED) {
            return today.minusDays(1);
        }
        var issued = told.issuedDate();
        return issued == null || !issued.isAfter(sample.issuedDate())
                ? sample.expirationDate()
                : issued.plusYears(YEARS_VALID);
    }

    /** A driving license, or the first allowed type instead. */
    private DocumentType usualType() {
        var types = documentOptions(session).allowedTypes();
        return types == null || types.isEmpty() || types.contains(DocumentType.DRIVING_LICENSE)
                ? DocumentType.DRIVING_LICENSE
                : types.get(0);
    }

    /** The error that follows from the data of an attempt without a chosen error. */
    private @Nullable VerificationError flaw(Person person, IdentityDocument document) {
        if (person.dob() != null && person.dob().plusYears(AGE_OF_MAJORITY).isAfter(today)) {
            return VerificationError.UNDER_SUPPORTED_AGE;
        }
        if (!checks().contains(Check.DOCUMENT)) {
            return null;
        }
        if (!documentOptions(session).allows(document.type())) {
            return VerificationError.DOCUMENT_TYPE_NOT_SUPPORTED;
        }
        return document.isExpired(today) ? VerificationError.DOCUMENT_EXPIRED : null;
    }

    private static VerificationOptions.Document documentOptions(VerificationSession session) {
        var document = session.request().options().document();
        return document == null ? VerificationOptions.Document.NOTHING : document;
    }

    private static void addIf(Set<Check> checks, Check check, Boolean... reasons) {
        if (List.of(reasons).contains(true)) {
            checks.add(check);
        }
    }

    private static boolean isVerified(VerificationOptions.@Nullable Contact contact) {
        return contact != null && contact.requireVerification();
    }

    private static boolean isTrue(@Nullable Boolean option) {
        return Boolean.TRUE.equals(option);
    }
}
