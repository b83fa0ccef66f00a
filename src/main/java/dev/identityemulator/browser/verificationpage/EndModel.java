package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.link.LinkedSession;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the last page shows, and what it tells the page around the modal.
 *
 * @param status the current status of the session
 * @param error the code of the attempt's error, or null
 * @param result how {@code stripe.verifyIdentity} ends
 */
record EndModel(
        @Nullable String parent,
        String session,
        String status,
        boolean verified,
        boolean processing,
        @Nullable String error,
        String result,
        @Nullable String resultCode,
        @Nullable String resultMessage) {

    static EndModel submitted(LinkedSession session, @Nullable String parent) {
        var failure = session.lastError();
        var told = BrowserError.of(failure);
        return of(session, failure == null ? null : failure.code(), told.orElse(null), parent);
    }

    static EndModel left(LinkedSession session, @Nullable String parent) {
        return of(session, null, BrowserError.SESSION_CANCELLED, parent);
    }

    private static EndModel of(
            LinkedSession session, @Nullable String error, @Nullable BrowserError told, @Nullable String parent) {
        return new EndModel(
                parent,
                session.id(),
                FieldReader.value(session.status()),
                session.status() == VerificationStatus.VERIFIED,
                session.status() == VerificationStatus.PROCESSING,
                error,
                told == null ? "submitted" : "error",
                told == null ? null : told.code(),
                told == null ? null : told.message());
    }
}
