package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.stripe.identity.check.Check;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.specimen.SubmittedImage;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import java.util.Map;
import java.util.Set;

/**
 * What a person submits: the outcome, whether it is delayed, and the images.
 *
 * @param fails whether it fails, with the usual error of the session if the outcome has none
 */
record Submission(Outcome outcome, boolean fails, boolean delayed, Map<SubmittedImage, UploadedFile> images) {

    /** The submission of a user who does not consent. */
    static final Submission DECLINED =
            new Submission(new Outcome(VerificationError.CONSENT_DECLINED, null, null, null), true, false, Map.of());

    /** The outcome of a session with these checks, with images that have been stored. */
    Outcome outcome(Set<Check> checks, SubmittedImages stored) {
        var error = fails && outcome.error() == null ? FailureCodes.usual(checks) : outcome.error();
        return new Outcome(error, outcome.reason(), outcome.person(), outcome.document(), stored);
    }
}
