package dev.identityemulator.webhook;

import dev.identityemulator.event.RecordedEvent;

/**
 * Which event is delivered; it may be one of an account below the endpoint's own.
 *
 * @param account whose event it is
 * @param id its {@code evt_…} id
 */
record DeliveredEvent(String account, String id) {

    static DeliveredEvent of(RecordedEvent event) {
        return new DeliveredEvent(event.account(), event.id());
    }
}
