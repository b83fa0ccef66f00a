package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list.
 *
 * @param problem the code of {@code last_error}, or null if the session has none
 * @param reason the sentence of the same error
 */
public record SessionRow(
        String id,
        String status,
        StatusColor color,
        @Nullable String redaction,
        @Nullable String problem,
        @Nullable String reason,
        String type,
        String reference,
        Timestamp created) {

    static SessionRow of(VerificationSession session) {
        var description = SessionDescription.of(session);
        var redaction = session.state().redaction();
        var reference = description.clientReferenceId();
        var error = session.status() == VerificationStatus.REQUIRES_INPUT
                ? session.lastAttempt().error()
                : null;
        return new SessionRow(
                session.id(),
                Format.value(session.status()),
                StatusColor.of(session.status()),
                redaction == null ? null : redaction(Format.value(redaction)),
                error == null ? null : error.code(),
                error == null ? null : error.reason(),
                Format.value(description.type()),
                reference == null ? "" : reference,
                Timestamp.of(session.created()));
    }

    /** The status of a redaction that has not ended is written as {@code redacting}. */
    private static String redaction(String status) {
        return status.equals("processing") ? "redacting" : status;
    }
}
