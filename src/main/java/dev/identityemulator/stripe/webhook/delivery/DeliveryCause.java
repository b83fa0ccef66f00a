package dev.identityemulator.stripe.webhook.delivery;

/** Why an attempt to deliver is made. */
public enum DeliveryCause {
    /** The event happened. */
    FIRST,
    /** The attempt before it failed. */
    RETRY,
    /** Somebody asked for it. */
    MANUAL
}
