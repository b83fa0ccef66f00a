package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.stripe.event.RecordedEvent;
import dev.identityemulator.stripe.event.thin.ThinEventId;
import dev.identityemulator.stripe.webhook.endpoint.WebhookEndpoint;

/**
 * A delivered event, which may belong to an account connected to the endpoint's own.
 *
 * @param account the account of the event
 * @param id the {@code evt_…} id of its row
 * @param thin whether it is sent as a thin event
 */
public record DeliveredEvent(String account, String id, boolean thin) {

    /** The event with an id as it is sent. */
    public static DeliveredEvent named(String account, String sentId) {
        var row = ThinEventId.row(sentId);
        return new DeliveredEvent(account, row.orElse(sentId), row.isPresent());
    }

    /** The id that the event is sent with. */
    public String shownId() {
        return thin ? ThinEventId.of(id) : id;
    }

    static DeliveredEvent of(RecordedEvent event, WebhookEndpoint endpoint) {
        return new DeliveredEvent(event.account(), event.id(), endpoint.isThin());
    }
}
