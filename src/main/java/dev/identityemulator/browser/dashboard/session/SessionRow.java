package dev.identityemulator.browser.dashboard.session;

import dev.identityemulator.browser.dashboard.format.Format;
import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import org.jspecify.annotations.Nullable;

/** A session in a list. */
public record SessionRow(
        String id,
        String status,
        StatusColor color,
        @Nullable String redaction,
        String type,
        String reference,
        Timestamp created) {

    static SessionRow of(VerificationSession session) {
        var description = SessionDescription.of(session);
        var redaction = session.redaction();
        var reference = description.clientReferenceId();
        return new SessionRow(
                session.id(),
                Format.value(session.status()),
                StatusColor.of(session.status()),
                redaction == null ? null : redaction(Format.value(redaction)),
                Format.value(description.type()),
                reference == null ? "" : reference,
                Timestamp.of(session.created()));
    }

    /** The status of a redaction that has not ended is written as {@code redacting}. */
    private static String redaction(String status) {
        return status.equals("processing") ? "redacting" : status;
    }
}
