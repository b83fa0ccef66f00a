package dev.identityemulator.stripe.climate.order;

/** Why an order was canceled. */
public enum CancellationReason {
    EXPIRED,
    PRODUCT_UNAVAILABLE,
    REQUESTED
}
