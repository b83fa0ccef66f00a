package dev.identityemulator.stripe.forwarding.body;

/**
 * What a forwarding request asks to be put in. Those of wallets are taken, and nothing is put in for them.
 *
 * @see <a href="https://docs.stripe.com/api/forwarding/request/create">Stripe: Create a forwarding request</a>
 */
public enum Replacement {
    CARD_CVC,
    CARD_EXPIRY,
    CARD_NUMBER,
    CARDHOLDER_NAME,
    NETWORK_TOKEN_CRYPTOGRAM,
    NETWORK_TOKEN_ELECTRONIC_COMMERCE_INDICATOR,
    NETWORK_TOKEN_EXPIRY,
    NETWORK_TOKEN_NUMBER,
    REQUEST_SIGNATURE
}
