package dev.identityemulator.hosted;

import dev.identityemulator.session.LinkState;
import dev.identityemulator.session.LinkedSession;
import org.jspecify.annotations.Nullable;

/**
 * How a user finds the session behind a link.
 *
 * @param session the session, or null where no link was ever like this one
 * @param submitted whether this very visit submitted it
 */
record Visit(@Nullable LinkedSession session, boolean submitted) {

    /** Whether the user can go on. */
    boolean isAlive() {
        return session != null && session.link() == LinkState.ALIVE;
    }
}
