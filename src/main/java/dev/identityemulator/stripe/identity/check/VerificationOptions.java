package dev.identityemulator.stripe.identity.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which checks are made, beyond the type of the verification; only what applies is there.
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

    /** Nothing in particular. */
    public static final VerificationOptions NONE = new VerificationOptions(null, null, null, null, null);

    /** These options of the document and nothing else. */
    public static VerificationOptions ofDocument(Document document) {
        return new VerificationOptions(document, null, null, null, null);
    }

    /** What is asked of the user's document; what was never set is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            @Nullable List<DocumentType> allowedTypes,
            @Nullable Boolean requireIdNumber,
            @Nullable Boolean requireLiveCapture,
            @Nullable Boolean requireMatchingSelfie) {

        /** Nothing in particular. */
        public static final Document NOTHING = new Document(null, null, null, null);

        /** These options with what another set says in the place of what it says. */
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

    /** Whether an email address or a phone number is verified; a verification flow sets it. */
    public record Contact(boolean requireVerification) {}

    /** That an id number is verified by itself; it has no options of its own. */
    public record IdNumber() {}

    /** What has to match what was provided; a verification flow sets it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Matching(
            @Nullable Strictness dob, @Nullable Strictness name) {

        /** How well it has to match. */
        public enum Strictness {
            NONE,
            SIMILAR
        }
    }
}
