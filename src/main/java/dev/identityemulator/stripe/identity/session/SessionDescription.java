package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.stripe.identity.request.VerificationType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a session can be known by to whoever does not know its id. */
public record SessionDescription(
        String account,
        String id,
        VerificationType type,
        @Nullable String clientReferenceId,
        @Nullable String email,
        Map<String, String> metadata) {

    /** What this session is known by. */
    public static SessionDescription of(VerificationSession session) {
        var request = session.request();
        var details = request.providedDetails();
        return new SessionDescription(
                session.account(),
                session.id(),
                request.type(),
                session.clientReferenceId(),
                details == null ? null : details.email(),
                request.metadata());
    }
}
