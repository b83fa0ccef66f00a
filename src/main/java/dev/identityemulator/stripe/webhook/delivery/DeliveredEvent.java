package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.stripe.event.RecordedEvent;

/**
 * A delivered event, which may belong to an account connected to the endpoint's own.
 *
 * @param account the account of the event
 * @param id its {@code evt_…} id
 */
public record DeliveredEvent(String account, String id) {

    static DeliveredEvent of(RecordedEvent event) {
        return new DeliveredEvent(event.account(), event.id());
    }
}
