package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.VerificationError;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person can choose as the outcome: the words of Stripe's test mode, and presets for common failures. */
enum OutcomeChoice {
    SUCCESS("Verification success", "Every check passes, at once."),
    FAILURE("Verification failure", "The failure below, at once."),
    SUCCESS_ASYNC("Verification success async", "Every check passes, after a while."),
    FAILURE_ASYNC("Verification failure async", "The failure below, after a while."),
    UNDER_18("Under 18", VerificationError.UNDER_SUPPORTED_AGE),
    EXPIRED_DOCUMENT("Expired document", VerificationError.DOCUMENT_EXPIRED),
    FACE_MISMATCH("Face mismatch", VerificationError.SELFIE_FACE_MISMATCH);

    private final String label;
    private final @Nullable String sentence;
    private final @Nullable VerificationError error;

    OutcomeChoice(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
        this.error = null;
    }

    OutcomeChoice(String label, VerificationError error) {
        this.label = label;
        this.sentence = null;
        this.error = error;
    }

    /** The choice that a form sent. */
    static Optional<OutcomeChoice> of(@Nullable String value) {
        return Arrays.stream(values())
                .filter(choice -> FieldReader.value(choice).equals(value))
                .findFirst();
    }

    String label() {
        return label;
    }

    /** What happens; null where the label tells it. */
    @Nullable
    String sentence() {
        return sentence;
    }

    /** The error of a preset; null for the words of the test mode. */
    @Nullable
    VerificationError error() {
        return error;
    }

    boolean isPreset() {
        return error != null;
    }

    /** Whether a session with these checks can end like this. */
    boolean fits(Set<Check> checks) {
        return error == null || error.fits(checks);
    }

    boolean fails() {
        return this == FAILURE || this == FAILURE_ASYNC || isPreset();
    }

    boolean isDelayed() {
        return this == SUCCESS_ASYNC || this == FAILURE_ASYNC;
    }
}
