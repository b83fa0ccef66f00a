package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.link.LinkState;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link as a user finds it.
 *
 * @param token the token of the link
 * @param session the session, or null if the token names none
 * @param submitted whether this request submitted the session
 */
record OpenedLink(String token, @Nullable LinkedSession session, boolean submitted) {

    /** The session, if the user can still submit it. */
    Optional<LinkedSession> alive() {
        return Optional.ofNullable(session).filter(found -> found.link() == LinkState.ALIVE);
    }
}
