package dev.identityemulator.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which checks a session makes, beyond its type; only what applies is there.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/object">Stripe: The VerificationSession
 *     object</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionOptions(@Nullable Document document) {

    /** The options of a session that asks for nothing in particular. */
    static SessionOptions of(VerificationType type) {
        return new SessionOptions(type == VerificationType.DOCUMENT ? Document.NOTHING : null);
    }

    /** What is asked of the user's document; what was never set is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            @Nullable List<DocumentType> allowedTypes,
            @Nullable Boolean requireIdNumber,
            @Nullable Boolean requireLiveCapture,
            @Nullable Boolean requireMatchingSelfie) {

        static final Document NOTHING = new Document(null, null, null, null);

        /** These options with what another set says in the place of what it says. */
        Document updatedWith(Document other) {
            return new Document(
                    other.allowedTypes == null ? allowedTypes : other.allowedTypes,
                    other.requireIdNumber == null ? requireIdNumber : other.requireIdNumber,
                    other.requireLiveCapture == null ? requireLiveCapture : other.requireLiveCapture,
                    other.requireMatchingSelfie == null ? requireMatchingSelfie : other.requireMatchingSelfie);
        }
    }

    /** The kinds of documents that can be verified. */
    public enum DocumentType {
        DRIVING_LICENSE,
        ID_CARD,
        PASSPORT
    }
}
