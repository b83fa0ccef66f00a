package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventResource;

/**
 * An event in a list.
 *
 * @param about the id of the object in it
 * @param pending the number of endpoints that have yet to receive it
 */
public record EventRow(String id, String type, String about, int pending, boolean undelivered, Timestamp created) {

    /** The row of an event. */
    public static EventRow of(Event event) {
        var resource = EventResource.of(event);
        return new EventRow(
                resource.id(),
                resource.type(),
                resource.data().object().path("id").asString(""),
                resource.pendingWebhooks(),
                resource.pendingWebhooks() > 0,
                Timestamp.of(resource.created()));
    }
}
