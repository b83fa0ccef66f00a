package dev.identityemulator.stripe.webhook.delivery;

/**
 * What goes wrong with a delivery.
 *
 * @param copies how many more of it are sent
 * @param shuffled whether it changes places with others
 * @param delayMs how many real milliseconds it is held up
 * @param dropped whether it is never sent
 * @param tampered whether its signature does not verify
 */
public record DeliveryFault(long copies, boolean shuffled, long delayMs, boolean dropped, boolean tampered) {

    /** How deliveries go that no test meddles with. */
    public static final DeliveryFault NONE = new DeliveryFault(0, false, 0, false, false);
}
