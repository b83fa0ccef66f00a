package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.link.LinkState;
import dev.identityemulator.stripe.identity.link.LinkedSession;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a dead link shows: why the link is dead, and where the user can go on.
 *
 * @param state the reason in one word
 * @param incomplete whether the link was cut off, so that it names no session
 * @param status the status of the session after its submission, or null
 * @param failure why that submission failed, or null
 * @param returnUrl where a user who is late can go on, or null
 */
record DeadModel(
        @Nullable String parent,
        String state,
        boolean incomplete,
        boolean unknown,
        boolean expired,
        boolean used,
        boolean canceled,
        boolean redacted,
        boolean replaced,
        @Nullable String status,
        VerificationError.@Nullable Failure failure,
        @Nullable String returnUrl,
        NextSteps next) {

    /** A link to no session, which may be cut off. */
    static DeadModel unknown(boolean incomplete, @Nullable String parent, NextSteps next) {
        return new DeadModel(
                parent, "unknown", incomplete, !incomplete, false, false, false, false, false, null, null, null, next);
    }

    /** A link that is no longer valid. Of one that was replaced it is not known whether it ever was. */
    static DeadModel of(LinkedSession session, @Nullable String parent, NextSteps next) {
        var state = session.link();
        boolean used = state == LinkState.USED;
        boolean late = used || state == LinkState.EXPIRED;
        return new DeadModel(
                parent,
                state.name().toLowerCase(Locale.ROOT),
                false,
                false,
                state == LinkState.EXPIRED,
                used,
                state == LinkState.CANCELED,
                state == LinkState.REDACTED,
                state == LinkState.REPLACED,
                used ? FieldReader.value(session.status()) : null,
                used ? session.lastError() : null,
                late && parent == null ? session.returnUrl() : null,
                next);
    }
}
