package dev.identityemulator.stripe.crypto.session;

/** How fast crypto is delivered after the payment. */
public enum SettlementSpeed {
    INSTANT,
    STANDARD
}
