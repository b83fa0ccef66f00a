package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.resource.ApiJson;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/**
 * Thin events as they are sent, which stays the same for ever.
 *
 * @see <a href="https://docs.stripe.com/event-destinations#thin-payload">Stripe: Thin payloads</a>
 */
@Component
public class ThinEventPayloads {

    private static final ObjectWriter PRETTY = ApiJson.mapper().writerWithDefaultPrettyPrinter();

    private final ThinEventService events;

    ThinEventPayloads(ThinEventService events) {
        this.events = events;
    }

    /** The body of the event that is made of the row with this id; empty if there is none. */
    public Optional<String> body(String account, String row) {
        return events.find(account, row).map(event -> PRETTY.writeValueAsString(json(event)));
    }

    /** An event as it is sent, before it is written. */
    public static ObjectNode json(ThinEvent event) {
        return ApiJson.mapper().valueToTree(ThinEventResource.Notification.of(event));
    }
}
