package dev.identityemulator.stripe.climate.order;

/**
 * The statuses of an order.
 *
 * @see <a href="https://docs.stripe.com/api/climate/order/object">Stripe: The Climate order object</a>
 */
public enum OrderStatus {
    AWAITING_FUNDS,
    CANCELED,
    CONFIRMED,
    DELIVERED,
    /** Undescribed by Stripe; here it is another name of awaiting funds. */
    OPEN
}
