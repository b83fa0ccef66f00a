package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.stripe.event.RecordedEvent;

/**
 * Which event is delivered; it may be one of an account below the endpoint's own.
 *
 * @param account whose event it is
 * @param id its {@code evt_…} id
 */
public record DeliveredEvent(String account, String id) {

    static DeliveredEvent of(RecordedEvent event) {
        return new DeliveredEvent(event.account(), event.id());
    }
}
