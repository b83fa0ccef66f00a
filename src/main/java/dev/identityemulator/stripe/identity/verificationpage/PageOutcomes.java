package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.specimen.AttemptImages;
import dev.identityemulator.stripe.identity.specimen.SubmittedImage;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import dev.identityemulator.stripe.identity.submission.ArrangedOutcomes;
import dev.identityemulator.stripe.identity.submission.AttemptSimulator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The outcomes of what was collected: typed data and uploaded images are in their reports. */
@Component
class PageOutcomes {

    private final ArrangedOutcomes arranged;
    private final AttemptImages images;

    PageOutcomes(ArrangedOutcomes arranged, AttemptImages images) {
        this.arranged = arranged;
        this.images = images;
    }

    /** The outcome that a test arranged for the session's next submission, or else that every check passes. */
    ArrangedOutcomes.Next next(VerificationSession session, Collected collected) {
        var passing = passing(session, collected);
        return arranged.next(SessionDescription.of(session))
                .map(next -> new ArrangedOutcomes.Next(of(passing, next.outcome()), next.delayed()))
                .orElseGet(() -> new ArrangedOutcomes.Next(passing, false));
    }

    /** Every check passes. */
    Outcome passing(VerificationSession session, Collected collected) {
        return new Outcome(
                null, null, person(collected), document(collected), images(session, collected), leftOut(collected));
    }

    /** The session's first check fails. */
    Outcome failing(VerificationSession session, Collected collected) {
        var checks = AttemptSimulator.checks(session, Outcome.PASSES);
        var error = checks.stream()
                .findFirst()
                .map(PageOutcomes::failure)
                .orElse(VerificationError.DOCUMENT_UNVERIFIED_OTHER);
        return of(passing(session, collected), new Outcome(error, null, null, null));
    }

    /** What was collected, with whatever else is told of the outcome. */
    private static Outcome of(Outcome collected, Outcome told) {
        var person = Objects.requireNonNullElse(collected.person(), Person.UNKNOWN);
        return new Outcome(
                told.error(),
                told.reason(),
                told.person() == null ? person : person.updatedWith(told.person()),
                told.document() == null ? collected.document() : told.document(),
                collected.images(),
                collected.leftOut());
    }

    private static VerificationError failure(Check check) {
        return switch (check) {
            case DOCUMENT -> VerificationError.DOCUMENT_UNVERIFIED_OTHER;
            case SELFIE -> VerificationError.SELFIE_UNVERIFIED_OTHER;
            case ID_NUMBER -> VerificationError.ID_NUMBER_UNVERIFIED_OTHER;
            case EMAIL -> VerificationError.EMAIL_UNVERIFIED_OTHER;
            case PHONE -> VerificationError.PHONE_UNVERIFIED_OTHER;
        };
    }

    private static Person person(Collected collected) {
        var name = collected.name();
        var number = collected.idNumber();
        return new Person(
                name == null ? null : name.first(),
                name == null ? null : name.last(),
                collected.dob(),
                collected.address(),
                number == null ? null : number.value(),
                number == null ? null : number.type(),
                null,
                null,
                collected.phone(),
                null,
                null);
    }

    private static Outcome.@Nullable DocumentDifference document(Collected collected) {
        return collected.front() != null && collected.passport()
                ? new Outcome.DocumentDifference(DocumentType.PASSPORT, null, null, null, null)
                : null;
    }

    private static Set<Check> leftOut(Collected collected) {
        return collected.phoneGivenUp() ? Set.of(Check.PHONE) : Set.of();
    }

    private SubmittedImages images(VerificationSession session, Collected collected) {
        return new SubmittedImages(
                adopt(session, SubmittedImage.DOCUMENT_FRONT, collected.front()),
                adopt(session, SubmittedImage.DOCUMENT_BACK, collected.back()),
                adopt(session, SubmittedImage.SELFIE, collected.face()));
    }

    private @Nullable String adopt(VerificationSession session, SubmittedImage image, @Nullable String file) {
        return file == null ? null : images.adopt(session.account(), image, file);
    }
}
