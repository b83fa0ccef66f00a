package dev.identityemulator.stripe.webhook.delivery;

/**
 * An application event: an attempt to deliver has ended. It is published in the transaction that records the result.
 *
 * @param account the account of the endpoint
 */
public record DeliveryCompleted(String account) {}
