package dev.identityemulator.stripe.identity.session;

import dev.identityemulator.stripe.identity.check.VerificationType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties by which a session can be found without its id. */
public record SessionDescription(
        String account,
        String id,
        VerificationType type,
        @Nullable String clientReferenceId,
        @Nullable String email,
        Map<String, String> metadata) {

    /** The description of a session. */
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
