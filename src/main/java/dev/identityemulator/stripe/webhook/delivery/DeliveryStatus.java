package dev.identityemulator.stripe.webhook.delivery;

/** How an attempt to deliver stands. */
public enum DeliveryStatus {
    /** It is still to be made, or under way. */
    PENDING,
    /** The endpoint answered with a 2xx status. */
    SUCCEEDED,
    /** It answered with another one, or not at all. */
    FAILED
}
