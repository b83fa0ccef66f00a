package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outcome that a submission is to have.
 *
 * @param error the error, or null if every check is to pass
 * @param reason a sentence that replaces the error's usual one, or null
 * @param person the differences from the sample person, or null
 * @param document the differences from the sample document, or null
 * @param images the uploaded images that replace specimens, or null
 * @param leftOut the checks that are not made although the session asks for them, or null
 */
public record Outcome(
        @Nullable VerificationError error,
        @Nullable String reason,
        @Nullable Person person,
        @Nullable DocumentDifference document,
        @Nullable SubmittedImages images,
        @Nullable Set<Check> leftOut) {

    /** Every check passes, for the sample person. */
    public static final Outcome PASSES = new Outcome(null, null, null, null);

    /** An outcome with all checks. */
    public Outcome(
            @Nullable VerificationError error,
            @Nullable String reason,
            @Nullable Person person,
            @Nullable DocumentDifference document,
            @Nullable SubmittedImages images) {
        this(error, reason, person, document, images, null);
    }

    /** An outcome with all checks and without uploaded images. */
    public Outcome(
            @Nullable VerificationError error,
            @Nullable String reason,
            @Nullable Person person,
            @Nullable DocumentDifference document) {
        this(error, reason, person, document, null);
    }

    /** The differences of a document from the sample document. A null field does not differ. */
    public record DocumentDifference(
            @Nullable DocumentType type,
            @Nullable String number,
            @Nullable String issuingCountry,
            @Nullable LocalDate issuedDate,
            @Nullable LocalDate expirationDate) {

        /** No differences. */
        public static final DocumentDifference NONE = new DocumentDifference(null, null, null, null, null);
    }
}
