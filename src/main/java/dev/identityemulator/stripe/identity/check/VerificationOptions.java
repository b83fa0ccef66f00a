package dev.identityemulator.stripe.identity.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks beyond those of the type. Options that do not apply are absent.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/object">Stripe: The VerificationSession
 *     object</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationOptions(
        @Nullable Document document,
        @Nullable Contact email,
        @Nullable IdNumber idNumber,
        @Nullable Matching matching,
        @Nullable Contact phone) {

    /** No options. */
    public static final VerificationOptions NONE = new VerificationOptions(null, null, null, null, null);

    /** Options of the document only. */
    public static VerificationOptions ofDocument(Document document) {
        return new VerificationOptions(document, null, null, null, null);
    }

    /** The options of the document check. Options that were never set are absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            @Nullable List<DocumentType> allowedTypes,
            @Nullable Boolean requireIdNumber,
            @Nullable Boolean requireLiveCapture,
            @Nullable Boolean requireMatchingSelfie) {

        /** No options. */
        public static final Document NOTHING = new Document(null, null, null, null);

        /** These options, with the set options of another set instead. */
        public Document updatedWith(Document other) {
            return new Document(
                    other.allowedTypes == null ? allowedTypes : other.allowedTypes,
                    other.requireIdNumber == null ? requireIdNumber : other.requireIdNumber,
                    other.requireLiveCapture == null ? requireLiveCapture : other.requireLiveCapture,
                    other.requireMatchingSelfie == null ? requireMatchingSelfie : other.requireMatchingSelfie);
        }

        /** Whether a document of this type may be shown. */
        public boolean allows(DocumentType type) {
            return allowedTypes == null || allowedTypes.isEmpty() || allowedTypes.contains(type);
        }
    }

    /** Whether an email address or a phone number is verified. Only a verification flow sets it. */
    public record Contact(boolean requireVerification) {}

    /** Marks the check of an id number, which has no options. */
    public record IdNumber() {}

    /** How well data must match the provided details. Only a verification flow sets it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Matching(
            @Nullable Strictness dob, @Nullable Strictness name) {

        /** The strictness of a match. */
        public enum Strictness {
            NONE,
            SIMILAR
        }
    }
}
