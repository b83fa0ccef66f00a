package dev.identityemulator.stripe.webhook.delivery;

/** The reason for an attempt to deliver. */
public enum DeliveryCause {
    /** The event happened. */
    FIRST,
    /** The attempt before it failed. */
    RETRY,
    /** Somebody asked for it. */
    MANUAL;

    /** Whether a retry follows a failure. */
    boolean isAutomatic() {
        return this != MANUAL;
    }
}
