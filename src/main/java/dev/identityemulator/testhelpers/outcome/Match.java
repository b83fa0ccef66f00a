package dev.identityemulator.testhelpers.outcome;

import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.session.SessionDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that an arrangement serves: those that have everything named here.
 *
 * @param email the email address of the session's provided details
 */
record Match(
        @Nullable String clientReferenceId,
        @Nullable String email,
        Map<String, String> metadata,
        @Nullable VerificationType type) {

    /** Every session. */
    static final Match ANYTHING = new Match(null, null, Map.of(), null);

    boolean accepts(SessionDescription session) {
        return accepts(clientReferenceId, session.clientReferenceId())
                && accepts(email, session.email())
                && accepts(type, session.type())
                && session.metadata().entrySet().containsAll(metadata.entrySet());
    }

    private static boolean accepts(@Nullable Object wanted, @Nullable Object actual) {
        return wanted == null || wanted.equals(actual);
    }
}
