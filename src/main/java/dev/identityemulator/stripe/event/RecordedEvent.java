package dev.identityemulator.stripe.event;

import java.time.Instant;

/**
 * Tells other rooms that an event was recorded; as an application event it is published in the transaction that records it.
 *
 * @param account whose event it is
 * @param id its {@code evt_…} id
 * @param type its type, such as {@code identity.verification_session.created}
 * @param created when it happened, by the account's clock
 */
public record RecordedEvent(String account, String id, String type, Instant created) {

    static RecordedEvent of(Event event) {
        return new RecordedEvent(event.account(), event.id(), event.type(), event.created());
    }
}
