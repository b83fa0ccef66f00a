package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the last page shows, and what it tells the page around the modal.
 *
 * @param status the current status of the session
 * @param failure why the attempt failed, or null
 * @param result how {@code stripe.verifyIdentity} ends
 */
record EndModel(
        @Nullable String parent,
        String session,
        String status,
        boolean verified,
        boolean processing,
        VerificationError.@Nullable Failure failure,
        String result,
        @Nullable String resultCode,
        @Nullable String resultMessage,
        NextSteps next) {

    static EndModel submitted(LinkedSession session, @Nullable String parent, NextSteps next) {
        var failure = session.lastError();
        return of(session, failure, BrowserError.of(failure).orElse(null), parent, next);
    }

    static EndModel left(LinkedSession session, @Nullable String parent, NextSteps next) {
        return of(session, null, BrowserError.SESSION_CANCELLED, parent, next);
    }

    /** The heading of the page of a submission. */
    String heading() {
        return verified ? "Verified" : failure == null ? "Submitted" : "Not verified";
    }

    private static EndModel of(
            LinkedSession session,
            VerificationError.@Nullable Failure failure,
            @Nullable BrowserError told,
            @Nullable String parent,
            NextSteps next) {
        return new EndModel(
                parent,
                session.id(),
                FieldReader.value(session.status()),
                session.status() == VerificationStatus.VERIFIED,
                session.status() == VerificationStatus.PROCESSING,
                failure,
                told == null ? "submitted" : "error",
                told == null ? null : told.code(),
                told == null ? null : told.message(),
                next);
    }
}
