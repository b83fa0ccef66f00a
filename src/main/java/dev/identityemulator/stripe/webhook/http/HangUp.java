package dev.identityemulator.stripe.webhook.http;

/** When the sender of a request closes the connection, as a network does at the worst moments. */
public enum HangUp {
    /** After the first half of the body. */
    IN_BODY,
    /** After the whole request, without waiting for the response. */
    BEFORE_RESPONSE
}
