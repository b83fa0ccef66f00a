package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.session.Outcome;
import dev.identityemulator.stripe.identity.specimen.SubmittedImage;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import java.util.Map;

/** What a person submits: the outcome, whether it is delayed, and the images. */
record Submission(Outcome outcome, boolean delayed, Map<SubmittedImage, UploadedFile> images) {

    /** The submission of a user who does not consent. */
    static final Submission DECLINED =
            new Submission(new Outcome(VerificationError.CONSENT_DECLINED, null, null, null), false, Map.of());

    /** The outcome with images that have been stored. */
    Outcome outcomeWith(SubmittedImages stored) {
        return new Outcome(outcome.error(), outcome.reason(), outcome.person(), outcome.document(), stored);
    }
}
