package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.VerificationError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The errors that {@code stripe.verifyIdentity} resolves with; their codes differ from those of {@code last_error}. Any other
 * failure counts as a submission.
 *
 * @see <a href="https://docs.stripe.com/identity/verify-identity-documents">Stripe: Verify your users' identity documents</a>
 */
enum BrowserError {
    CONSENT_DECLINED(VerificationError.CONSENT_DECLINED),
    DEVICE_UNSUPPORTED(VerificationError.DEVICE_NOT_SUPPORTED),
    UNDER_SUPPORTED_AGE(VerificationError.UNDER_SUPPORTED_AGE),
    PHONE_OTP_DECLINED(VerificationError.PHONE_VERIFICATION_DECLINED),
    EMAIL_VERIFICATION_DECLINED(VerificationError.EMAIL_VERIFICATION_DECLINED),
    /** The user left before submitting, whether or not the session says so. */
    SESSION_CANCELLED(VerificationError.ABANDONED, "The user closed the verification before submitting.");

    private final VerificationError error;
    private final String message;

    BrowserError(VerificationError error) {
        this(error, error.failure(null).reason());
    }

    BrowserError(VerificationError error, String message) {
        this.error = error;
        this.message = message;
    }

    /** The error for this failure; none if the attempt counts as submitted. */
    static Optional<BrowserError> of(VerificationError.@Nullable Failure failure) {
        return Arrays.stream(values())
                .filter(each -> failure != null && FieldReader.value(each.error).equals(failure.code()))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String message() {
        return message;
    }
}
