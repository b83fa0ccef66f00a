package dev.identityemulator.browser.dashboard;

import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventResource;

/**
 * An event in a list.
 *
 * @param about the id of what it happened to
 * @param pending how many endpoints have yet to receive it
 */
record EventRow(String id, String type, String about, int pending, Timestamp created) {

    /** Whether an endpoint has yet to receive it. */
    boolean undelivered() {
        return pending > 0;
    }

    static EventRow of(Event event) {
        var resource = EventResource.of(event);
        return new EventRow(
                resource.id(),
                resource.type(),
                resource.data().object().path("id").asString(""),
                resource.pendingWebhooks(),
                Timestamp.of(resource.created()));
    }
}
