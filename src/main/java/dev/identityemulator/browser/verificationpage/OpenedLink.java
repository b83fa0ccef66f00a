package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.link.LinkState;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import org.jspecify.annotations.Nullable;

/**
 * How a user finds the session behind a link.
 *
 * @param session the session, or null where no link was ever like this one
 * @param submitted whether this very visit submitted it
 */
record OpenedLink(@Nullable LinkedSession session, boolean submitted) {

    /** Whether the user can go on. */
    boolean isAlive() {
        return session != null && session.link() == LinkState.ALIVE;
    }
}
