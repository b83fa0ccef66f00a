package dev.identityemulator.fault;

/**
 * What goes wrong with a delivery.
 *
 * @param copies how many more of it are sent
 * @param shuffled whether it changes places with others
 * @param delayMs how many real milliseconds it is held up
 * @param dropped whether it is never sent
 * @param tampered whether its signature does not verify
 */
public record WebhookFault(long copies, boolean shuffled, long delayMs, boolean dropped, boolean tampered) {

    /** How deliveries go that no test meddles with. */
    public static final WebhookFault NONE = new WebhookFault(0, false, 0, false, false);

    static WebhookFault of(Fault fault) {
        var copies = fault.duplicate();
        var delay = fault.delayMs();
        return new WebhookFault(
                copies == null ? 0 : copies,
                Boolean.TRUE.equals(fault.shuffle()),
                delay == null ? 0 : delay,
                fault.dropped() != null,
                Boolean.TRUE.equals(fault.tamper()));
    }
}
