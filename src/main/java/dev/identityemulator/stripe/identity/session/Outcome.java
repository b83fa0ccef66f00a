package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.stripe.identity.check.DocumentType;
import dev.identityemulator.stripe.identity.check.Person;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a submission is to turn out.
 *
 * @param error what goes wrong, or null if every check is to pass
 * @param reason a sentence in the place of the error's usual one
 * @param person what differs from the sample person, or null
 * @param document what differs from the sample document, or null
 * @param images what was uploaded in the place of specimens, or null
 */
public record Outcome(
        @Nullable VerificationError error,
        @Nullable String reason,
        @Nullable Person person,
        @Nullable DocumentDifference document,
        @Nullable SubmittedImages images) {

    /** Every check passes, for the sample person. */
    public static final Outcome PASSES = new Outcome(null, null, null, null);

    /** An outcome of the specimens. */
    public Outcome(
            @Nullable VerificationError error,
            @Nullable String reason,
            @Nullable Person person,
            @Nullable DocumentDifference document) {
        this(error, reason, person, document, null);
    }

    /** What a document has that the sample document has not; what is null does not differ. */
    public record DocumentDifference(
            @Nullable DocumentType type,
            @Nullable String number,
            @Nullable String issuingCountry,
            @Nullable LocalDate issuedDate,
            @Nullable LocalDate expirationDate) {

        /** The sample document as it is. */
        public static final DocumentDifference NONE = new DocumentDifference(null, null, null, null, null);
    }
}
