package dev.identityemulator.stripe.crypto.session;

import static dev.identityemulator.stripe.crypto.session.OnrampStatus.FULFILLMENT_COMPLETE;
import static dev.identityemulator.stripe.crypto.session.OnrampStatus.FULFILLMENT_PROCESSING;
import static dev.identityemulator.stripe.crypto.session.OnrampStatus.INITIALIZED;
import static dev.identityemulator.stripe.crypto.session.OnrampStatus.REJECTED;
import static dev.identityemulator.stripe.crypto.session.OnrampStatus.REQUIRES_PAYMENT;

import java.util.Locale;
import java.util.Set;

/**
 * The state table: each action on a session, the statuses that allow it, and the status that follows. Every change of a status is
 * one of these, and has one event.
 *
 * @see <a href="https://docs.stripe.com/crypto/onramp/api-reference">Stripe: Onramp sessions</a>
 */
public enum OnrampTransition {
    QUOTE("quote", Set.of(INITIALIZED), REQUIRES_PAYMENT),
    FAIL_PAYMENT("fail the payment of", Set.of(REQUIRES_PAYMENT), REQUIRES_PAYMENT),
    REJECT("reject", Set.of(INITIALIZED, REQUIRES_PAYMENT), REJECTED),
    PAY("pay for", Set.of(REQUIRES_PAYMENT), FULFILLMENT_PROCESSING),
    DELIVER("deliver", Set.of(FULFILLMENT_PROCESSING), FULFILLMENT_COMPLETE);

    private final String action;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<OnrampStatus> from;

    private final OnrampStatus to;

    OnrampTransition(String action, Set<OnrampStatus> from, OnrampStatus to) {
        this.action = action;
        this.from = from;
        this.to = to;
    }

    /** Whether this status allows it. */
    public boolean isAllowedIn(OnrampStatus status) {
        return from.contains(status);
    }

    /**
     * The status that follows.
     *
     * @throws dev.identityemulator.api.error.ApiException if the status before does not allow the transition
     */
    OnrampStatus after(OnrampStatus before) {
        if (!isAllowedIn(before)) {
            throw OnrampErrors.wrongStatus(action, before);
        }
        return to;
    }

    /** What the history of a session says of it. */
    String done() {
        return this == FAIL_PAYMENT ? "payment failed" : to.name().toLowerCase(Locale.ROOT);
    }
}
