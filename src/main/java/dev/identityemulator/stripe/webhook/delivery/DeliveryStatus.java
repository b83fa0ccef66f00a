package dev.identityemulator.stripe.webhook.delivery;

/** The state of an attempt to deliver. */
public enum DeliveryStatus {
    /** It is still to be made, or under way. */
    PENDING,
    /** The endpoint responded with a 2xx status. */
    SUCCEEDED,
    /** The endpoint responded with another status, or not at all. */
    FAILED
}
