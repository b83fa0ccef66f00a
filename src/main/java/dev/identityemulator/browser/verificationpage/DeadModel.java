package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.link.LinkState;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a dead link shows: why the link is dead.
 *
 * @param state the reason in one word
 * @param returnUrl where a user who submitted twice can go on, or null
 */
record DeadModel(
        @Nullable String parent,
        String state,
        boolean unknown,
        boolean expired,
        boolean used,
        boolean canceled,
        boolean redacted,
        boolean replaced,
        @Nullable String returnUrl) {

    static DeadModel of(@Nullable LinkedSession session, @Nullable String parent) {
        var state = session == null ? null : session.link();
        boolean used = state == LinkState.USED;
        var url = used && parent == null && session != null ? session.returnUrl() : null;
        return new DeadModel(
                parent,
                state == null ? "unknown" : state.name().toLowerCase(Locale.ROOT),
                state == null,
                state == LinkState.EXPIRED,
                used,
                state == LinkState.CANCELED,
                state == LinkState.REDACTED,
                state == LinkState.REPLACED,
                url);
    }
}
