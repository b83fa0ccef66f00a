package dev.identityemulator.stripe.crypto.details;

/** How fast crypto is delivered after the payment. */
public enum SettlementSpeed {
    INSTANT,
    STANDARD
}
