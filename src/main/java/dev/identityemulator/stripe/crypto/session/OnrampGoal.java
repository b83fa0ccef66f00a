package dev.identityemulator.stripe.crypto.session;

import static dev.identityemulator.stripe.crypto.session.OnrampTransition.DELIVER;
import static dev.identityemulator.stripe.crypto.session.OnrampTransition.PAY;
import static dev.identityemulator.stripe.crypto.session.OnrampTransition.QUOTE;
import static dev.identityemulator.stripe.crypto.session.OnrampTransition.REJECT;

import java.util.List;
import java.util.Locale;

/** How far a test lets a session come: to a status, or to a payment that fails. */
public enum OnrampGoal {
    REQUIRES_PAYMENT(QUOTE),
    FAIL_PAYMENT(QUOTE, OnrampTransition.FAIL_PAYMENT),
    REJECTED(REJECT),
    FULFILLMENT_PROCESSING(QUOTE, PAY),
    FULFILLMENT_COMPLETE(QUOTE, PAY, DELIVER);

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<OnrampTransition> way;

    OnrampGoal(OnrampTransition... way) {
        this.way = List.of(way);
    }

    /** The transitions that lead there from a status; empty if none do. */
    List<OnrampTransition> from(OnrampStatus status) {
        return way.stream().dropWhile(step -> !step.isAllowedIn(status)).toList();
    }

    /**
     * The same where there must be a way.
     *
     * @throws dev.identityemulator.api.error.ApiException if there is none
     */
    List<OnrampTransition> requireWay(OnrampStatus status) {
        var steps = from(status);
        if (steps.isEmpty()) {
            var action =
                    this == FAIL_PAYMENT ? "fail the payment of" : "move to `" + name().toLowerCase(Locale.ROOT) + "`";
            throw OnrampErrors.wrongStatus(action, status);
        }
        return steps;
    }
}
