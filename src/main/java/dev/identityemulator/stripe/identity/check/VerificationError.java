package dev.identityemulator.stripe.identity.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The errors of attempts, each with its check and a sentence that explains it.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/object#identity_verification_session_object-last_error-code">
 *     Stripe: last_error.code</a>
 */
public enum VerificationError {
    ABANDONED(null, "The verification was begun and never submitted."),
    CONSENT_DECLINED(null, "The user declined to be verified."),
    COUNTRY_NOT_SUPPORTED(null, "Users from this country cannot be verified."),
    DEVICE_NOT_SUPPORTED(null, "The device has no camera, or the user refused access to it."),
    DOCUMENT_EXPIRED(Check.DOCUMENT, "The document is expired."),
    DOCUMENT_TYPE_NOT_SUPPORTED(Check.DOCUMENT, "This type of document is not accepted."),
    DOCUMENT_UNVERIFIED_OTHER(Check.DOCUMENT, "The document is invalid."),
    EMAIL_UNVERIFIED_OTHER(Check.EMAIL, "The email address could not be verified."),
    EMAIL_VERIFICATION_DECLINED(Check.EMAIL, "The user declined to verify the email address."),
    ID_NUMBER_INSUFFICIENT_DOCUMENT_DATA(Check.ID_NUMBER, "The document lacks data that the id number needs."),
    ID_NUMBER_MISMATCH(Check.ID_NUMBER, "The id number does not match the name and date of birth."),
    ID_NUMBER_UNVERIFIED_OTHER(Check.ID_NUMBER, "The id number could not be verified."),
    PHONE_UNVERIFIED_OTHER(Check.PHONE, "The phone number could not be verified."),
    PHONE_VERIFICATION_DECLINED(Check.PHONE, "The user declined to verify the phone number."),
    SELFIE_DOCUMENT_MISSING_PHOTO(Check.SELFIE, "The document has no photo to compare the selfie with."),
    SELFIE_FACE_MISMATCH(Check.SELFIE, "The selfie does not show the face of the document's photo."),
    SELFIE_MANIPULATED(Check.SELFIE, "The selfie was manipulated."),
    SELFIE_UNVERIFIED_OTHER(Check.SELFIE, "The selfie could not be verified."),
    UNDER_SUPPORTED_AGE(null, "The user is under the age of majority.");

    private final @Nullable Check check;
    private final String reason;

    VerificationError(@Nullable Check check, String reason) {
        this.check = check;
        this.reason = reason;
    }

    /** The check that fails with it. An error without one ends the attempt before any check and leaves no report. */
    public Optional<Check> check() {
        return Optional.ofNullable(check);
    }

    /** Whether an attempt with these checks can fail with it. */
    public boolean fits(Set<Check> checks) {
        return check == null || checks.contains(check);
    }

    /** The failure with this error, with another sentence than the usual one if there is one. */
    public Failure failure(@Nullable String otherReason) {
        return new Failure(name().toLowerCase(Locale.ROOT), otherReason == null ? reason : otherReason);
    }

    /**
     * The reason why a check or a whole attempt failed.
     *
     * @param code one of Stripe's codes
     * @param reason a sentence for the developer
     */
    public record Failure(String code, String reason) {}
}
