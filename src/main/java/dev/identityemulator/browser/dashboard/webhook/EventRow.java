package dev.identityemulator.browser.dashboard.webhook;

import dev.identityemulator.browser.dashboard.format.StatusColor;
import dev.identityemulator.browser.dashboard.format.Timestamp;
import dev.identityemulator.stripe.event.Event;
import dev.identityemulator.stripe.event.EventResource;
import java.util.List;

/**
 * An event in a list.
 *
 * @param about the id of the object in it
 * @param pending the number of endpoints that have yet to receive it
 * @param failing whether the last attempt to one of them failed
 */
public record EventRow(
        String id,
        String type,
        String about,
        int pending,
        boolean undelivered,
        boolean failing,
        StatusColor color,
        Timestamp created) {

    /** The row of an event whose deliveries are these, in any order. */
    public static EventRow of(Event event, List<DeliveryRow> deliveries) {
        var resource = EventResource.of(event);
        boolean failing = resource.pendingWebhooks() > 0 && DeliveryRow.isFailing(deliveries);
        return new EventRow(
                resource.id(),
                resource.type(),
                resource.data().object().path("id").asString(""),
                resource.pendingWebhooks(),
                resource.pendingWebhooks() > 0,
                failing,
                failing ? StatusColor.BAD : StatusColor.BUSY,
                Timestamp.of(resource.created()));
    }
}
