package dev.identityemulator.dashboard;

import dev.identityemulator.session.SessionDescription;
import dev.identityemulator.session.VerificationSession;
import org.jspecify.annotations.Nullable;

/** A session in a list. */
record SessionRow(
        String id,
        String status,
        Tone tone,
        @Nullable String redaction,
        String type,
        String reference,
        Moment created) {

    static SessionRow of(VerificationSession session) {
        var description = SessionDescription.of(session);
        var redaction = session.redaction();
        var reference = description.clientReferenceId();
        return new SessionRow(
                session.id(),
                Shown.value(session.status()),
                Tone.of(session.status()),
                redaction == null ? null : redaction(Shown.value(redaction)),
                Shown.value(description.type()),
                reference == null ? "" : reference,
                Moment.of(session.created()));
    }

    /** A redaction that is under way is no redacted session yet. */
    private static String redaction(String status) {
        return status.equals("processing") ? "redacting" : status;
    }
}
