package dev.identityemulator.stripe.webhook.delivery;

/**
 * Tells other rooms that an attempt to deliver has ended; as an application event it is published in the transaction that
 * notes how.
 *
 * @param account whose endpoint it was made to
 */
public record DeliveryCompleted(String account) {}
