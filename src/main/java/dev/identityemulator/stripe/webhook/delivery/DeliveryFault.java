package dev.identityemulator.stripe.webhook.delivery;

/**
 * A fault of a delivery.
 *
 * @param copies the number of further copies to send
 * @param shuffled whether the delivery changes places with others
 * @param delayMs its delay in real milliseconds
 * @param dropped whether it is never sent
 * @param tampered whether its signature is wrong
 */
public record DeliveryFault(long copies, boolean shuffled, long delayMs, boolean dropped, boolean tampered) {

    /** No fault. */
    public static final DeliveryFault NONE = new DeliveryFault(0, false, 0, false, false);
}
