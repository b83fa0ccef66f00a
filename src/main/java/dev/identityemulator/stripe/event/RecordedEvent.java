package dev.identityemulator.stripe.event;

import java.time.Instant;

/**
 * What features learn of an event in the transaction that records it.
 *
 * @param account the account of the event
 * @param id its {@code evt_…} id
 * @param type its type, such as {@code identity.verification_session.created}
 * @param created the time of the event, by the account's clock
 */
public record RecordedEvent(String account, String id, String type, Instant created) {

    static RecordedEvent of(Event event) {
        return new RecordedEvent(event.account(), event.id(), event.type(), event.created());
    }
}
