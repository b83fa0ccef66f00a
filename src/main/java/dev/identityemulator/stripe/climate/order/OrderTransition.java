package dev.identityemulator.stripe.climate.order;

import static dev.identityemulator.stripe.climate.order.OrderStatus.AWAITING_FUNDS;
import static dev.identityemulator.stripe.climate.order.OrderStatus.CANCELED;
import static dev.identityemulator.stripe.climate.order.OrderStatus.CONFIRMED;
import static dev.identityemulator.stripe.climate.order.OrderStatus.DELIVERED;
import static dev.identityemulator.stripe.climate.order.OrderStatus.OPEN;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state table: each action on an order, the statuses that allow it, and the status that follows, null for the same one.
 * Every change of a status is one of these.
 */
public enum OrderTransition {
    RENAME("change the beneficiary of", Set.of(AWAITING_FUNDS, OPEN, CONFIRMED), null, null),
    CONFIRM("confirm", Set.of(AWAITING_FUNDS, OPEN), CONFIRMED, null),
    EXPIRE("let expire", Set.of(AWAITING_FUNDS, OPEN), CANCELED, OrderEventType.CANCELED),
    CANCEL("cancel", Set.of(AWAITING_FUNDS, OPEN, CONFIRMED), CANCELED, OrderEventType.CANCELED),
    DELAY("delay", Set.of(CONFIRMED), null, OrderEventType.DELAYED),
    SUBSTITUTE("substitute the product of", Set.of(CONFIRMED), null, OrderEventType.PRODUCT_SUBSTITUTED),
    DELIVER_PART("deliver a part of", Set.of(CONFIRMED), null, null),
    DELIVER("deliver", Set.of(CONFIRMED), DELIVERED, OrderEventType.DELIVERED);

    private final String action;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final Set<OrderStatus> from;

    private final @Nullable OrderStatus to;
    private final @Nullable OrderEventType event;

    OrderTransition(String action, Set<OrderStatus> from, @Nullable OrderStatus to, @Nullable OrderEventType event) {
        this.action = action;
        this.from = from;
        this.to = to;
        this.event = event;
    }

    /** Whether this status allows it. */
    public boolean isAllowedIn(OrderStatus status) {
        return from.contains(status);
    }

    /**
     * The status that follows.
     *
     * @throws dev.identityemulator.api.error.ApiException if the status before does not allow the transition
     */
    OrderStatus after(OrderStatus before) {
        if (!isAllowedIn(before)) {
            throw OrderErrors.wrongStatus(action, before.name().toLowerCase(Locale.ROOT));
        }
        return to == null ? before : to;
    }

    /** The event of the transition, if it has one. */
    Optional<OrderEventType> event() {
        return Optional.ofNullable(event);
    }
}
