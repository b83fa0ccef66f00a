package dev.identityemulator.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells rooms above that a session was created, in the transaction that creates it, with what it can be known by. */
public record SessionCreated(
        String account,
        String id,
        VerificationType type,
        @Nullable String clientReferenceId,
        @Nullable String email,
        Map<String, String> metadata) {

    static SessionCreated of(VerificationSession session) {
        var request = session.request();
        var details = request.providedDetails();
        return new SessionCreated(
                session.account(),
                session.id(),
                request.type(),
                session.clientReferenceId(),
                details == null ? null : details.email(),
                request.metadata());
    }
}
